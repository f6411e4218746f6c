package org.attackregister.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attackregister.model.Coded;
import org.attackregister.model.RegisterJson;
import org.attackregister.model.Versioned;
import org.attackregister.model.record.AnnualShare;
import org.attackregister.model.record.Dataset;
import org.attackregister.model.record.ShareMeasure;
import org.attackregister.query.Parameter;
import org.attackregister.query.answer.ShareAnswer.ChangeCertainty;
import org.attackregister.query.answer.ShareAnswer.Comparison;
import org.attackregister.query.answer.ShareAnswer.Computed;
import org.attackregister.query.answer.ShareAnswer.Concentration;
import org.attackregister.query.answer.ShareAnswer.Interval;
import org.attackregister.query.answer.ShareAnswer.RankedTarget;
import org.attackregister.query.answer.ShareAnswer.ShareTest;
import org.attackregister.query.answer.ShareAnswer.Shift;
import org.attackregister.query.filter.AttackFilter;
import org.attackregister.query.filter.Condition;
import org.attackregister.query.filter.Condition.Scope;
import org.attackregister.query.filter.FilterField;
import org.attackregister.query.filter.Operand;
import org.attackregister.query.question.Dimension;
import org.attackregister.query.question.ShareQuestion;
import org.attackregister.query.question.ShareQuestion.Basis;
import org.attackregister.view.link.Links;
import org.attackregister.view.link.Paths;
import org.attackregister.view.shape.ShareMethod;
import org.jspecify.annotations.Nullable;

/** The public shape of annual shares; every row says whether it was reported or computed. */
public final class ShareRows {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private final ShareQuestion question;
    private final @Nullable Dataset dataset;
    private final ShareCaveats caveats;

    /** The rows of answers to one question, computed from one dataset. */
    public ShareRows(ShareQuestion question, @Nullable Dataset dataset) {
        this.question = question;
        this.dataset = dataset;
        this.caveats = new ShareCaveats(dataset);
    }

    /** A published share. */
    public static ObjectNode reported(Versioned<AnnualShare> share) {
        ObjectNode node = RegisterJson.MAPPER.createObjectNode();
        node.put("basis", Basis.REPORTED.code());
        node.setAll(RecordTree.of(
                share, Links.child(Paths.ANNUAL_SHARES, share.value().id())));
        return node;
    }

    /** A computed share. */
    public ObjectNode computed(Computed share) {
        ObjectNode node = RegisterJson.MAPPER.createObjectNode();
        node.put("basis", Basis.COMPUTED.code());
        node.put("group", share.group());
        node.put("year", share.year());
        node.put("target_category", share.targetCategory());
        node.put("share", share.share());
        node.put("numerator", share.numerator());
        node.put("denominator", share.denominator());
        interval(share.interval(), node);
        node.put("measure", ShareMeasure.ATTACKS.code());
        node.put("counting", question.counting().code());
        node.put("dataset", question.filter().dataset());
        node.put("coverage", share.coverage().code());
        node.put("caveat", caveats.caveat());
        node.putObject("links").put("attacks", attacksUrl(share));
        return node;
    }

    private static void interval(@Nullable Interval interval, ObjectNode node) {
        if (interval == null) {
            node.putNull("interval");
        } else {
            node.putObject("interval")
                    .put("low", interval.low())
                    .put("high", interval.high())
                    .put("level", ShareMethod.LEVEL)
                    .put("method", ShareMethod.WILSON);
        }
    }

    private static void certainty(@Nullable ChangeCertainty certainty, ObjectNode node) {
        if (certainty == null) {
            node.putNull("change_interval").putNull("test");
            return;
        }
        node.putObject("change_interval")
                .put("low", certainty.low())
                .put("high", certainty.high())
                .put("level", ShareMethod.LEVEL)
                .put("method", "newcombe");
        ShareTest test = certainty.test();
        if (test == null) {
            node.putNull("test");
        } else {
            node.putObject("test")
                    .put("method", test.method().code())
                    .put("statistic", rounded(test.statistic()))
                    .put("p", rounded(test.p()));
        }
    }

    /** A number to six significant digits. */
    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).round(SIX_DIGITS);
    }

    private static void concentration(String name, @Nullable Concentration concentration, ObjectNode node) {
        if (concentration == null) {
            node.putNull(name);
        } else {
            node.putObject(name)
                    .put("herfindahl", concentration.herfindahl())
                    .put("effective_number", concentration.effectiveNumber());
        }
    }

    private String attacksUrl(Computed share) {
        String category = share.targetCategory();
        Scope scope = Dimension.TARGET_CATEGORY.scope(question.counting(), category != null);
        List<Condition> conditions = new ArrayList<>();
        if (share.group() != null) {
            conditions.add(
                    new Condition(FilterField.GROUP, Scope.PLAIN, false, new Operand.Codes(List.of(share.group()))));
        }
        conditions.add(
                new Condition(FilterField.YEAR_OF, Scope.PLAIN, false, new Operand.Years(List.of(share.year()))));
        conditions.add(new Condition(
                FilterField.TARGET_CATEGORY,
                scope,
                false,
                new Operand.Codes(List.of(category == null ? Operand.NONE : category))));
        AttackFilter filter = question.filter()
                .anyAsPlain(field -> ShareQuestion.freesAny(question.counting(), field))
                .and(conditions);
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        if (filter.pinned()) {
            parameters.put(Parameter.AS_OF.wireName(), String.valueOf(filter.revision()));
        }
        return Links.of(Paths.ATTACKS, parameters);
    }

    /** What a group mainly attacked in one year and in the next. */
    public ObjectNode shift(Shift shift) {
        ObjectNode node = RegisterJson.MAPPER.createObjectNode();
        node.put("basis", shift.basis().code());
        node.put("group", shift.group());
        node.put("from_year", shift.year() - 1);
        node.put("to_year", shift.year());
        node.put("changed", shift.changed());
        shift.before().forEach(m -> node.withArray("from").add(m.targetCategory()));
        shift.after().forEach(m -> node.withArray("to").add(m.targetCategory()));
        node.put("share_before", shift.shareBefore());
        node.put("qualifier_before", qualifier(shift.before()));
        node.put("share_after", shift.shareAfter());
        node.put("qualifier_after", qualifier(shift.after()));
        node.put("change_percentage_points", shift.change());
        node.put("coverage_before", code(shift.coverageBefore()));
        node.put("coverage_after", code(shift.coverageAfter()));
        node.put("source", shift.source());
        boolean computed = shift.basis() == Basis.COMPUTED;
        certainty(shift.after().size() == 1 ? shift.after().get(0).certainty() : null, node);
        node.put("inference", computed ? dataset == null || !dataset.wasSelected() : null);
        concentration("concentration_before", shift.concentrationBefore(), node);
        concentration("concentration_after", shift.concentrationAfter(), node);
        node.put("dataset", computed ? question.filter().dataset() : null);
        node.put("counting", computed ? question.counting().code() : null);
        node.put("caveat", computed ? caveats.caveat() : null);
        mains(shift.before(), node.putArray("before"));
        mains(shift.after(), node.putArray("after"));
        return node;
    }

    private static @Nullable String qualifier(List<RankedTarget> mains) {
        return mains.size() == 1 ? mains.get(0).qualifier() : null;
    }

    private static @Nullable String code(@Nullable Coded word) {
        return word == null ? null : word.code();
    }

    private void mains(List<RankedTarget> mains, ArrayNode array) {
        for (RankedTarget main : mains) {
            ObjectNode node = array.addObject()
                    .put("target_category", main.targetCategory())
                    .put("share", main.share())
                    .put("qualifier", main.qualifier())
                    .put("annual_share", main.id())
                    .put("share_year_before", main.earlier())
                    .put("change_percentage_points", main.change());
            Computed computed = main.computed();
            node.put("numerator", computed == null ? null : computed.numerator());
            node.put("denominator", computed == null ? null : computed.denominator());
            interval(computed == null ? null : computed.interval(), node);
            certainty(main.certainty(), node);
            String id = main.id();
            node.putObject("links")
                    .put("annual_share", id == null ? null : Links.child(Paths.ANNUAL_SHARES, id))
                    .put("attacks", computed == null ? null : attacksUrl(computed));
        }
    }

    /** A reported figure beside a computed one. */
    public ObjectNode comparison(Comparison comparison) {
        ObjectNode node = RegisterJson.MAPPER.createObjectNode();
        node.put("group", comparison.group());
        node.put("year", comparison.year());
        node.put("target_category", comparison.targetCategory());
        Versioned<AnnualShare> reported = comparison.reported();
        node.set(
                "reported",
                reported == null ? RegisterJson.MAPPER.getNodeFactory().nullNode() : reported(reported));
        Computed computed = comparison.computed();
        node.set(
                "computed",
                computed == null ? RegisterJson.MAPPER.getNodeFactory().nullNode() : computed(computed));
        node.put("difference", comparison.difference());
        node.put("comparable", comparison.reasons().isEmpty());
        node.put("reason", caveats.sentences(comparison.reasons()));
        ArrayNode codes = node.putArray("reasons");
        comparison.reasons().forEach(r -> codes.add(r.code()));
        ArrayNode others = node.putArray("also_reported");
        comparison.others().forEach(o -> others.add(reported(o)));
        return node;
    }
}
