package org.attackregister.http.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attackregister.error.Fault;
import org.attackregister.error.RegisterException;
import org.attackregister.error.Trouble;
import org.attackregister.model.Caller;
import org.attackregister.model.Role;
import org.jspecify.annotations.Nullable;

/** Who sends a request, and whether they may do what it asks for. */
@ApplicationScoped
public class Callers {
    private static final String KEY = Callers.class.getName();

    private final Tokens tokens;

    Callers(Tokens tokens) {
        this.tokens = tokens;
    }

    static void put(RoutingContext context, @Nullable Caller caller) {
        if (caller != null) {
            context.put(KEY, caller);
        }
    }

    /** Who presented a valid token; empty where none was presented. */
    public Optional<Caller> find(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /**
     * Who presented a valid token.
     *
     * @throws RegisterException of kind {@link Trouble#UNAUTHENTICATED} if nobody did
     */
    public Caller get(RoutingContext context) {
        return find(context).orElseThrow(() -> new RegisterException(Trouble.UNAUTHENTICATED, "This needs a token."));
    }

    /**
     * Whether a request that was let in would still be, for those that stay open: its token may have ended or been
     * revoked. Asks the database where there is a token, so that it is not for a thread that must not wait.
     */
    public boolean mayStay(RoutingContext context) {
        return find(context).map(tokens::isStillValid).orElse(true);
    }

    /**
     * Who writes; to be asked before a body is read.
     *
     * @throws RegisterException of kind {@link Trouble#UNAUTHENTICATED} without a token, of kind
     *     {@link Trouble#FORBIDDEN} if it lets its holder write no dataset
     */
    public Caller writer(RoutingContext context) {
        Caller caller = get(context);
        if (!caller.mayWrite()) {
            throw forbidden("the role editor, or the role partner and a dataset", caller);
        }
        return caller;
    }

    /**
     * Who writes a dataset.
     *
     * @param dataset id of the dataset; one that is not there belongs to no partner either
     * @throws RegisterException of kind {@link Trouble#UNAUTHENTICATED} without a token, of kind
     *     {@link Trouble#FORBIDDEN} if it does not let its holder write that dataset
     */
    public Caller writer(RoutingContext context, String dataset) {
        Caller caller = get(context);
        if (!caller.mayWrite(dataset)) {
            throw forbidden(
                    "the role editor, or the role partner for the dataset '" + Fault.shortened(dataset) + "'", caller);
        }
        return caller;
    }

    /**
     * Who writes what all datasets share; to be asked before a body is read.
     *
     * @throws RegisterException of kind {@link Trouble#UNAUTHENTICATED} without a token, of kind
     *     {@link Trouble#FORBIDDEN} if it lets its holder write some datasets only, or none
     */
    public Caller editor(RoutingContext context) {
        Caller caller = get(context);
        if (!caller.mayWriteAll()) {
            throw forbidden("the role editor", caller);
        }
        return caller;
    }

    /**
     * Who administers the register.
     *
     * @throws RegisterException of kind {@link Trouble#UNAUTHENTICATED} without a token, of kind
     *     {@link Trouble#FORBIDDEN} without the role
     */
    public Caller admin(RoutingContext context) {
        Caller caller = get(context);
        if (!caller.is(Role.ADMIN)) {
            throw forbidden("the role admin", caller);
        }
        return caller;
    }

    /** The refusal of a request whose token is not enough, with what would be. */
    public RegisterException forbidden(RoutingContext context, String needed) {
        return forbidden(needed, get(context));
    }

    private static RegisterException forbidden(String needed, Caller caller) {
        return new RegisterException(
                Trouble.FORBIDDEN, "This needs " + needed + "; the token has " + has(caller) + ".");
    }

    private static String has(Caller caller) {
        Set<Role> roles = caller.roles();
        if (roles.isEmpty()) {
            return "no role";
        }
        String words = roles.stream().map(Role::code).collect(Collectors.joining(", "));
        String datasets = caller.datasets().isEmpty() ? "no dataset" : String.join(", ", caller.datasets());
        return "the role " + words + (caller.is(Role.PARTNER) ? " for " + Fault.shortened(datasets) : "");
    }
}
