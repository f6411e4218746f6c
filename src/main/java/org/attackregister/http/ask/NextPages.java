package org.attackregister.http.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.attackregister.http.cache.Encoding;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.http.lane.LaneRequest;
import org.attackregister.http.lane.QuickAnswers;
import org.attackregister.query.Cursor;
import org.attackregister.query.Page;
import org.attackregister.query.Parameter;
import org.attackregister.snapshot.Selection;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list behind one that was answered: known by the address without its cursor, so that nothing of the question
 * is read anew. What is the first page, the last one or none at all is left to those who read questions.
 */
@Singleton
class NextPages implements QuickAnswers {
    private static final long MOST_BYTES = 4L << 20;
    private static final int PART_OF_HEAP = 64;

    /** Larger pages would keep the event loop from others. */
    private static final int MOST_ATTACKS = Page.DEFAULT_LIMIT;

    private static final String LISTS = Paths.ATTACKS + "?";
    private static final String CURSOR = Parameter.CURSOR.wireName() + "=";

    private final SnapshotHolder holder;
    private final Cache<String, ListFrame> frames = Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP))
            .weigher((String address, ListFrame frame) -> address.length() + frame.bytes())
            .executor(Runnable::run)
            .build();

    NextPages(SnapshotHolder holder) {
        this.holder = holder;
    }

    /** An address in two: without its cursor, and the cursor. */
    private record SplitAddress(String address, Cursor cursor) {
        /** Null where it has none that can be read. */
        static @Nullable SplitAddress of(String uri) {
            int name = uri.indexOf(CURSOR);
            char before = name > 0 ? uri.charAt(name - 1) : ' ';
            if (!uri.startsWith(LISTS) || (before != '?' && before != '&')) {
                return null;
            }
            int from = name + CURSOR.length();
            int next = uri.indexOf('&', from);
            int to = next < 0 ? uri.length() : next;
            Cursor cursor = Cursor.decode(uri.substring(from, to)).orElse(null);
            return cursor == null ? null : new SplitAddress(uri.substring(0, from) + uri.substring(to), cursor);
        }
    }

    /** Remembers what the list has in common that was answered with one of its pages, if others like it may follow. */
    void remember(String uri, Listing listing) {
        SplitAddress split = SplitAddress.of(uri);
        if (split != null && listing.isFullAmongOthers() && listing.size() <= MOST_ATTACKS) {
            ListFrame known = frames.getIfPresent(split.address);
            if (known == null || !known.isOf(split.cursor)) {
                frames.put(split.address, listing.frame());
            }
        }
    }

    @Override
    public @Nullable Supplier<PreparedAnswer> find(LaneRequest asked) {
        SplitAddress split = asked.takesJson() && asked.wanted() == Encoding.IDENTITY && asked.ifNoneMatch() == null
                ? SplitAddress.of(asked.uri())
                : null;
        ListFrame frame = split == null ? null : frames.getIfPresent(split.address);
        Snapshot snapshot = holder.current();
        if (split == null
                || frame == null
                || snapshot == null
                || !frame.isOf(split.cursor)
                || split.cursor.offset() == 0
                || !frame.key().isOf(snapshot.registerId())) {
            return null;
        }
        Page page = new Page(split.cursor.offset(), frame.question().page().limit());
        Selection attacks =
                snapshot.keptList(frame.question().filter(), frame.question().sort(), page);
        return attacks == null || page.offset() + page.limit() >= attacks.total() || !attacks.isReady()
                ? null
                : () -> frame.page(split.cursor, attacks);
    }
}
