import type { Migrations } from '../migrate';
import { ledgerSql } from './ledger';
import { scratchClockSql } from './scratch-clock';

/** Schema `ledger`. */
export const ledgerMigrations: Migrations = { '202611291500-ledger': ledgerSql };

/** Added to a scratch database's set only. */
export const scratchMigrations: Migrations = { '202611291501-scratch-clock': scratchClockSql };
