package dev.loyalty.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Properties that play the same stories in every build, so that it fails by what was changed and not by luck. The profile {@code oracle}
 * plays fresh ones: with {@code -Doracle.histories=500000} a thousandth of that number for each property. The seed is printed with what
 * fails; {@code -Doracle.seed=…} with as many histories plays it again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(SameStories.Hook.class)
public @interface SameStories {

    /** Says how many stories are played, and from which seed. */
    class Hook implements AroundPropertyHook {

        private static final long FIXED = 20_261_130;
        private static final int SHARE = 1_000;
        private static final int HISTORIES = Integer.getInteger("oracle.histories", 0);

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyAttributes attributes = context.attributes();
            int tries = attributes.tries().orElse(0);
            if (HISTORIES / SHARE > tries) {
                attributes.setTries(HISTORIES / SHARE);
            }
            Long seed = Long.getLong("oracle.seed");
            if (seed == null && HISTORIES == 0) {
                seed = FIXED;
            }
            if (seed != null) {
                attributes.setSeed(seed.toString());
            }
            return property.execute();
        }
    }
}
