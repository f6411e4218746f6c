/** What is given to those who run the register: nginx, Compose, Kubernetes, the container image. */
@NullMarked
package org.attackregister.deploy;

import org.jspecify.annotations.NullMarked;
