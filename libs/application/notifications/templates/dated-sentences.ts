import { formatDate, formatDateWithDay } from '#domain/deadlines';
import type { CalendarDate, Language } from '#domain/kernel';

interface Dated {
  readonly authority: 'statutory' | 'ministerial' | 'internal';
  readonly lastLawfulDay: CalendarDate;
  readonly lastWorkingDay: { readonly on: CalendarDate; readonly provisional: boolean };
  readonly earlierOnAnotherReading: CalendarDate | null;
}

/** The true last day, on any day of the week: only a statutory date is called lawful. */
export const lastDayIs: Readonly<Record<Language, (facts: Dated) => string>> = {
  en: ({ authority, lastLawfulDay }) =>
    authority === 'statutory'
      ? `The last lawful day for this item is ${formatDateWithDay(lastLawfulDay, 'en')}.`
      : `The last day for this item is ${formatDateWithDay(lastLawfulDay, 'en')}.`,
  cy: ({ authority, lastLawfulDay }) =>
    authority === 'statutory'
      ? `Y diwrnod cyfreithlon olaf ar gyfer y cofnod hwn yw ${formatDateWithDay(lastLawfulDay, 'cy')}.`
      : `Y diwrnod olaf ar gyfer y cofnod hwn yw ${formatDateWithDay(lastLawfulDay, 'cy')}.`,
};

export const lastDayWas: Readonly<Record<Language, (facts: Dated) => string>> = {
  en: ({ authority, lastLawfulDay }) =>
    authority === 'statutory'
      ? `The last lawful day for this item was ${formatDateWithDay(lastLawfulDay, 'en')}, and no confirmed completion has been recorded.`
      : `The last day for this item was ${formatDateWithDay(lastLawfulDay, 'en')}, and no confirmed completion has been recorded.`,
  cy: ({ authority, lastLawfulDay }) =>
    authority === 'statutory'
      ? `Y diwrnod cyfreithlon olaf ar gyfer y cofnod hwn oedd ${formatDateWithDay(lastLawfulDay, 'cy')}, ac ni chofnodwyd cwblhad wedi’i gadarnhau.`
      : `Y diwrnod olaf ar gyfer y cofnod hwn oedd ${formatDateWithDay(lastLawfulDay, 'cy')}, ac ni chofnodwyd cwblhad wedi’i gadarnhau.`,
};

/** The last working day, and how certain it is. The last lawful day itself never moves. */
export const workingDayIs: Readonly<Record<Language, (facts: Dated) => string>> = {
  en: ({ lastLawfulDay, lastWorkingDay: { on, provisional } }) => {
    if (provisional)
      return `The last working day, no later than that day, is provisionally ${formatDateWithDay(on, 'en')}: the bank holidays of that time have not been published yet, and it will be worked out again.`;
    return on === lastLawfulDay
      ? 'It is a working day in Wales.'
      : `It is not a working day in Wales: the last working day before it is ${formatDateWithDay(on, 'en')}.`;
  },
  cy: ({ lastLawfulDay, lastWorkingDay: { on, provisional } }) => {
    if (provisional)
      return `Y diwrnod gwaith olaf, heb fod yn hwyrach na’r diwrnod hwnnw, yw ${formatDateWithDay(on, 'cy')} dros dro: nid yw gwyliau banc y cyfnod hwnnw wedi’u cyhoeddi eto, a chaiff ei gyfrifo eto.`;
    return on === lastLawfulDay
      ? 'Mae’n ddiwrnod gwaith yng Nghymru.'
      : `Nid yw’n ddiwrnod gwaith yng Nghymru: y diwrnod gwaith olaf cyn hynny yw ${formatDateWithDay(on, 'cy')}.`;
  },
};

/** What to do about an unconfirmed reading: for an Act only recorded legal advice settles it. */
export const candidateWarning: Readonly<Record<Language, (facts: Dated) => string>> = {
  en: ({ authority }) =>
    authority === 'statutory'
      ? 'This date follows from a reading of the law that is not yet confirmed. Please have legal advice on it recorded on the page of the item.'
      : 'This date follows from a candidate reading that is not yet confirmed. Please choose the reading on the page of the item.',
  cy: ({ authority }) =>
    authority === 'statutory'
      ? 'Mae’r dyddiad hwn yn dilyn o ddarlleniad o’r gyfraith nad yw wedi’i gadarnhau eto. Trefnwch i gyngor cyfreithiol arno gael ei gofnodi ar dudalen y cofnod.'
      : 'Mae’r dyddiad hwn yn dilyn o ddarlleniad posibl nad yw wedi’i gadarnhau eto. Dewiswch y darlleniad ar dudalen y cofnod.',
};

/** In every reminder until recorded legal advice settles it; false where no other reading gives an earlier date. */
export const earlierReadingWarning: Readonly<Record<Language, (facts: Dated) => string | false>> = {
  en: ({ earlierOnAnotherReading: on }) =>
    on !== null &&
    `Warning: on another reading of the law the last lawful day is ${formatDate(on, 'en')}. This warning stands until legal advice is recorded.`,
  cy: ({ earlierOnAnotherReading: on }) =>
    on !== null &&
    `Rhybudd: ar ddarlleniad arall o’r gyfraith, ${formatDate(on, 'cy')} yw’r diwrnod cyfreithlon olaf. Mae’r rhybudd hwn yn sefyll hyd nes y cofnodir cyngor cyfreithiol.`,
};

/** The sentence about a reminder sent after its own day. */
export const sentLateOn: Readonly<Record<Language, (on: CalendarDate) => string>> = {
  en: (on) =>
    `This reminder was due to leave on ${formatDate(on, 'en')}. It is sent now because the system was not running then.`,
  cy: (on) =>
    `Roedd y nodyn atgoffa hwn i fod i gael ei anfon ar ${formatDate(on, 'cy')}. Mae’n cael ei anfon nawr am nad oedd y system yn rhedeg bryd hynny.`,
};
