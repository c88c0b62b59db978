import {
  type Deposit,
  mailDeposit,
  parseWitness,
  timeStampDeposit,
  witnessDeposit,
} from '#transparency/sealer';
import { createTransport } from '#application/notifications';
import type { Settings } from './settings';

const SECOND = 1_000;

/** Where checkpoints go beyond the folder, as the settings say. @throws BilingualError for a witness that cannot be read */
export function depositsOf(settings: Settings): readonly Deposit[] {
  const { CHECKPOINT_MAIL_TO: to, SMTP_URL, MAIL_FROM: from, TIME_STAMP_URL } = settings;
  const witnesses = settings.WITNESSES.split(/\s+/).filter((text) => text !== '');
  return [
    ...(to !== undefined && SMTP_URL !== undefined && from !== undefined
      ? [
          mailDeposit(
            { transport: createTransport(SMTP_URL), from, to },
            settings.CHECKPOINT_MAIL_EVERY_HOURS * 3_600 * SECOND,
          ),
        ]
      : []),
    ...(TIME_STAMP_URL === undefined
      ? []
      : [timeStampDeposit(TIME_STAMP_URL, settings.TIME_STAMP_EVERY_MINUTES * 60 * SECOND)]),
    ...witnesses.map((text) => witnessDeposit(parseWitness(text), settings.WITNESS_EVERY_SECONDS * SECOND)),
  ];
}
