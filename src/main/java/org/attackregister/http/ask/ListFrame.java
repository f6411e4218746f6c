package org.attackregister.http.ask;

import java.nio.charset.StandardCharsets;
import org.attackregister.http.cache.Answer;
import org.attackregister.http.cache.AnswerHead;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.query.Cursor;
import org.attackregister.query.question.AttackQuestion;
import org.attackregister.snapshot.Selection;
import org.attackregister.view.Envelope;

/**
 * A page of a list without its attacks, of which other pages are made: full ones with one before and one behind them differ
 * in attacks and cursors, and in nothing else.
 *
 * @param question the list; its page is not looked at but for its limit
 * @param key of the page
 * @param head of the page
 * @param text what is around its attacks
 * @param own its own cursor, of a place that no list has
 * @param next the cursor that it names as that of the next page, of another such place
 */
record ListFrame(
        AttackQuestion question, AnswerKey key, AnswerHead head, Envelope.Frame text, Cursor own, Cursor next) {
    /** Whether a cursor is one of this list, at the revision at which it is read. */
    boolean isOf(Cursor cursor) {
        return cursor.revision() == own.revision() && cursor.fingerprint() == own.fingerprint();
    }

    /** The page from a cursor; of attacks whose JSON is made. */
    PreparedAnswer page(Cursor cursor, Selection attacks) {
        String here = cursor.encode();
        String there =
                new Cursor(cursor.revision(), cursor.offset() + attacks.returned(), cursor.fingerprint()).encode();
        String after = new String(text.after(), StandardCharsets.UTF_8)
                .replace(own.encode(), here)
                .replace(next.encode(), there);
        byte[] bytes = attacks.list(text.before(), after.getBytes(StandardCharsets.UTF_8));
        AnswerKey answered = new AnswerKey(
                key.register(), key.revision(), key.pinned(), key.question().replace(own.encode(), here), key.format());
        return PreparedAnswer.once(answered, new Answer(head.replaced(next.encode(), there), bytes));
    }

    /** About how many bytes it takes. */
    int bytes() {
        return text.before().length
                + 2 * text.after().length
                + 4 * key.question().length();
    }
}
