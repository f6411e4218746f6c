package org.attackregister.service.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.UUID;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.RegisterJson;
import org.attackregister.store.database.DatabaseLoss;
import org.jboss.logging.Logger;

/**
 * Why an import did nothing, as it is stored and reported.
 *
 * @param code stable code of the kind of failure
 * @param title one sentence, the same for all of the kind
 * @param detail one sentence about this import
 * @param errors the single faults; empty where the detail says all
 */
public record ImportFailure(String code, String title, String detail, List<ImportFault> errors) {
    private static final Logger LOG = Logger.getLogger(ImportFailure.class);

    /**
     * One fault.
     *
     * @param place the file, and the place in it or in what was said of the dataset
     * @param code what is wrong, as a stable word
     * @param message what is wrong, for a person
     * @param value the offending text; empty where there is none
     * @param didYouMean the nearest legal values
     */
    public record ImportFault(String place, String code, String message, String value, List<String> didYouMean) {
        static ImportFault of(Fault fault) {
            String value = fault.value();
            return new ImportFault(
                    fault.name(), fault.code().code(), fault.message(), value == null ? "" : value, fault.didYouMean());
        }
    }

    /** What is reported of a failure; an internal one is logged, and reported by its number in the log. */
    static ImportFailure of(Throwable failure) {
        if (failure instanceof RegisterException expected && expected.trouble() != Trouble.INTERNAL) {
            return of(expected.trouble(), expected.detail(), expected.faults());
        }
        if (DatabaseLoss.isBehind(failure)) {
            LOG.warnf("An import was aborted because the database was lost: %s", failure.getMessage());
            return of(Trouble.NOT_READY, "The database could not be used. Nothing was imported.", List.of());
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "An import failed (%s)", id);
        return of(Trouble.INTERNAL, "Nothing was imported. The failure is logged as " + id + ".", List.of());
    }

    private static ImportFailure of(Trouble trouble, String detail, List<Fault> faults) {
        return new ImportFailure(
                trouble.code(),
                trouble.title(),
                detail,
                faults.stream().map(ImportFault::of).toList());
    }

    /** What was stored. */
    public static ImportFailure of(String json) {
        try {
            return RegisterJson.MAPPER.readValue(json, ImportFailure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the failure of an import is not what was stored", e);
        }
    }

    String json() {
        return RegisterJson.tree(this).toString();
    }
}
