import { type Instant, type ObligationId, addMillis } from '#domain/kernel';
import type { Finding, FindingCode } from './findings';

/** A clock that was to wake so lately is being woken: it notes its next hour once it has done what was due. */
const UNDER_WAY_MS = 1_800_000;

interface WakeUp {
  readonly obligationId: ObligationId;
  /** what the agenda and the mails that wait come to */
  readonly expected: Instant | null;
  /** what is noted */
  readonly found: Instant | null;
}

function codeOf({ expected, found }: WakeUp, now: Instant): FindingCode | null {
  if (expected === found) return null;
  if (found === null) return 'wake-up-missing';
  const underWay = found <= now && found > addMillis(now, -UNDER_WAY_MS);
  if (expected === null) return underWay ? null : 'wake-up-not-due';
  if (found > expected) return 'wake-up-later';
  return underWay ? null : 'wake-up-earlier';
}

/** Whether an obligation’s clock is noted to wake at another hour than follows from its events. Pure. */
export function judgeWakeUp(wakeUp: WakeUp, now: Instant): readonly Finding[] {
  const code = codeOf(wakeUp, now);
  if (code === null) return [];
  const { obligationId, expected, found } = wakeUp;
  const differing = [{ field: 'nextWakeAt', expected, found }];
  return [{ code, obligationId, mailId: null, recipient: null, differing }];
}
