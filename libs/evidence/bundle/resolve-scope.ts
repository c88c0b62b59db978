import { ok, type Result } from '#kernel';
import type { Database } from '#ledger';
import { emptyPeriod, unknownObligation, type BundleRefusal } from './bundle-refusal';
import type { BundleScope, WantedScope } from './scope';
import { positionsOf, streamsOf } from './scope.repository';

/** What is asked for, as streams or positions of a ledger of `to` records. */
export async function resolveScope(
  db: Database,
  wanted: WantedScope,
  to: number,
): Promise<Result<BundleScope, BundleRefusal>> {
  switch (wanted.kind) {
    case 'ledger':
      return ok(wanted);
    case 'obligation': {
      const streams = await streamsOf(db, wanted.id, to);
      return streams.length === 0 ? unknownObligation(wanted.id) : ok({ ...wanted, streams: [...streams] });
    }
    case 'period': {
      const positions = await positionsOf(db, wanted.from, wanted.to, to);
      return positions.last <= positions.after ? emptyPeriod : ok({ ...wanted, ...positions });
    }
  }
}
