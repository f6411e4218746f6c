package org.attackregister.http.lane;

import jakarta.inject.Singleton;
import org.attackregister.http.answer.Inquiry;
import org.attackregister.http.cache.AnswerKey;
import org.attackregister.http.cache.Answers;
import org.attackregister.http.cache.PreparedAnswer;
import org.attackregister.snapshot.Snapshot;
import org.attackregister.snapshot.Snapshot.ReadyAttack;
import org.attackregister.snapshot.follow.SnapshotHolder;
import org.attackregister.view.link.Paths;
import org.jspecify.annotations.Nullable;

/** The pages of single attacks, without a query: an attack's JSON is made already, and is all that its page consists of. */
@Singleton
class AttackPages {
    private static final String ATTACKS = Paths.ATTACKS + "/";
    private static final String SIGNS = "-._~";

    private final SnapshotHolder holder;
    private final Answers answers;

    AttackPages(SnapshotHolder holder, Answers answers) {
        this.holder = holder;
        this.answers = answers;
    }

    /** The page of an attack that is current; null where the address is not one's, or says more than the id. */
    @Nullable
    PreparedAnswer find(LaneRequest asked) {
        String uri = asked.uri();
        if (!uri.startsWith(ATTACKS) || !asked.takesJson() || !isPlain(uri)) {
            return null;
        }
        Snapshot snapshot = holder.current();
        ReadyAttack attack = snapshot == null ? null : snapshot.readyAttack(uri.substring(ATTACKS.length()));
        if (snapshot == null || attack == null) {
            return null;
        }
        AnswerKey key = Inquiry.pageKey(snapshot, uri, attack.revision(), false);
        return answers.prepare(
                key, asked.wanted(), () -> Inquiry.answer(key, attack.json().get()));
    }

    /** Whether an id is written as it is, so that the address is also that of the page's own link. */
    private static boolean isPlain(String uri) {
        for (int i = ATTACKS.length(); i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (!((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || SIGNS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
