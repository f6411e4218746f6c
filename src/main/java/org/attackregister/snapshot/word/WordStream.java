package org.attackregister.snapshot.word;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.UnicodeUtil;

/** Words that were taken apart already, place by place, as Lucene reads them. */
final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute steps = addAttribute(PositionIncrementAttribute.class);
    private Iterator<List<String>> places = List.<List<String>>of().iterator();
    private Iterator<String> words = List.<String>of().iterator();

    /** Reads other words from here on. */
    WordStream over(List<List<String>> next) {
        places = next.iterator();
        words = List.<String>of().iterator();
        return this;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int passed = 0;
        while (words.hasNext() || places.hasNext()) {
            if (!words.hasNext()) {
                words = places.next().iterator();
                passed++;
                continue;
            }
            String word = words.next();
            // Lucene refuses the whole document for a word above its length; no question is that long.
            if (UnicodeUtil.calcUTF16toUTF8Length(word, 0, word.length()) <= IndexWriter.MAX_TERM_LENGTH) {
                term.append(word);
                steps.setPositionIncrement(passed);
                return true;
            }
        }
        return false;
    }
}
