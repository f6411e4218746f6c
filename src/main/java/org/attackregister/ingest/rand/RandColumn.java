package org.attackregister.ingest.rand;

import org.attackregister.ingest.kit.ProviderColumn;

/** The columns of RAND's file, in its order. */
enum RandColumn implements ProviderColumn {
    DATE,
    CITY,
    COUNTRY,
    PERPETRATOR,
    WEAPON,
    INJURIES,
    FATALITIES,
    DESCRIPTION
}
