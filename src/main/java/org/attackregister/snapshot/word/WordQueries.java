package org.attackregister.snapshot.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.attackregister.query.filter.Phrase;
import org.attackregister.query.filter.Phrase.SoughtWord;

/**
 * Makes Lucene's queries of what is looked for. The index has words as they are written: which of them are forms of one is
 * found here, so that it needs neither stems nor a second field for beginnings.
 */
final class WordQueries {
    private final String field;
    private final IndexReader index;
    private final Stems stems = new Stems();

    WordQueries(String field, IndexReader index) {
        this.field = field;
        this.index = index;
    }

    /** What finds the documents that have a phrase. */
    Query of(Phrase phrase) throws IOException {
        List<List<BytesRef>> forms = new ArrayList<>();
        for (SoughtWord word : phrase.words()) {
            List<BytesRef> known = forms(new WordForms(word, stems));
            if (known.isEmpty()) {
                return new MatchNoDocsQuery();
            }
            forms.add(known);
        }
        if (forms.size() == 1) {
            return new TermInSetQuery(field, forms.get(0));
        }
        MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder();
        forms.forEach(known ->
                builder.add(known.stream().map(word -> new Term(field, word)).toArray(Term[]::new)));
        return builder.build();
    }

    private List<BytesRef> forms(WordForms meant) throws IOException {
        List<BytesRef> forms = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(index, field);
        if (terms == null) {
            return forms;
        }
        TermsEnum all = terms.iterator();
        BytesRef beginning = new BytesRef(meant.beginning());
        boolean more = all.seekCeil(beginning) != TermsEnum.SeekStatus.END;
        for (BytesRef term = more ? all.term() : null;
                term != null && StringHelper.startsWith(term, beginning);
                term = all.next()) {
            if (meant.have(term.utf8ToString())) {
                forms.add(BytesRef.deepCopyOf(term));
            }
        }
        return forms;
    }
}
