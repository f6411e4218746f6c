package org.attackregister.http.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts a problem document into every failure that a resource or an extension answers in a form of its own. */
@ApplicationScoped
class ProblemFilter {
    private static final int FIRST_ERROR = 400;
    private static final MediaType TYPE = MediaType.valueOf(Problem.MEDIA_TYPE);

    @ServerResponseFilter
    void document(ContainerResponseContext response, HttpServerRequest request) {
        if (response.getStatus() < FIRST_ERROR || TYPE.equals(response.getMediaType())) {
            return;
        }
        Problem problem = Problem.of(response.getStatus());
        MultivaluedMap<String, Object> headers = response.getHeaders();
        ProblemResponse.OF_THE_BODY.forEach(headers::remove);
        Response document = ProblemResponse.of(problem, request);
        document.getHeaders().forEach(headers::putIfAbsent);
        response.setEntity(document.getEntity(), new Annotation[0], TYPE);
    }
}
