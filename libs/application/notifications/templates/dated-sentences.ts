import { formatDate, formatDateWithDay } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Language, both } from '#domain/kernel';
import type { LetterContext } from './letter';
import { timeLeft } from './time-words';

interface Dated {
  readonly authority: 'statutory' | 'ministerial' | 'internal';
  readonly lastLawfulDay: CalendarDate;
  readonly lastWorkingDay: { readonly on: CalendarDate; readonly provisional: boolean };
  readonly earlierOnAnotherReading: CalendarDate | null;
  readonly projected?: true | undefined;
  readonly provisional?: true | undefined;
}

/** What the last day is called: only a statutory date is called lawful. */
const NAMES: Readonly<Record<'statutory' | 'other', Bilingual>> = {
  statutory: both('last lawful day', 'diwrnod cyfreithlon olaf'),
  other: both('last day', 'diwrnod olaf'),
};
const nameOf = ({ authority }: Dated): Bilingual => NAMES[authority === 'statutory' ? 'statutory' : 'other'];

const EXPECTED: Bilingual = both(
  'it counts from something that is expected and has not happened yet',
  'mae’n cyfrif o rywbeth a ddisgwylir ac nad yw wedi digwydd eto',
);
const PROVISIONAL: Bilingual = both(
  ' That day is provisional: the bank holidays that it rests on have not all been published yet.',
  ' Mae’r diwrnod hwnnw dros dro: nid yw’r holl wyliau banc y mae’n dibynnu arnynt wedi’u cyhoeddi eto.',
);

/** The last day, with what it rests on where that is not certain. */
function lastDayWords(facts: Dated, passed: boolean): Bilingual {
  const name = nameOf(facts);
  const day = both(
    formatDateWithDay(facts.lastLawfulDay, 'en'),
    formatDateWithDay(facts.lastLawfulDay, 'cy'),
  );
  const certainty = facts.provisional === true ? PROVISIONAL : both('', '');
  if (facts.projected === true)
    return both(
      `The ${name.en} for this entry ${passed ? 'was' : 'is'} expected to be ${day.en}: ${EXPECTED.en}.${certainty.en}`,
      `${passed ? 'Y disgwyl oedd' : 'Disgwylir'} mai ${day.cy} ${passed ? 'fyddai' : 'fydd'} y ${name.cy} ar gyfer y cofnod hwn: ${EXPECTED.cy}.${certainty.cy}`,
    );
  return both(
    `The ${name.en} for this entry ${passed ? 'was' : 'is'} ${day.en}.${certainty.en}`,
    `Y ${name.cy} ar gyfer y cofnod hwn ${passed ? 'oedd' : 'yw'} ${day.cy}.${certainty.cy}`,
  );
}

/**
 * The true last day, on any day of the week, and how long is left or has passed on the day of sending: only a statutory date
 * is called lawful, and a day that has passed is never said to come.
 */
export const lastDay: Readonly<
  Record<Language, (facts: Dated, today: CalendarDate) => readonly [string, string]>
> = {
  en: (facts, today) => [
    lastDayWords(facts, facts.lastLawfulDay < today).en,
    timeLeft(today, facts.lastLawfulDay).en,
  ],
  cy: (facts, today) => [
    lastDayWords(facts, facts.lastLawfulDay < today).cy,
    timeLeft(today, facts.lastLawfulDay).cy,
  ],
};

/** The last working day while it is ahead, and how certain it is. The last lawful day itself never moves. */
export const workingDayIs: Readonly<Record<Language, (facts: Dated, today: CalendarDate) => string | false>> =
  {
    en: ({ lastLawfulDay, lastWorkingDay: { on, provisional } }, today) => {
      if (lastLawfulDay < today) return false;
      if (on < today)
        return `It is not a working day in Wales: the last working day before it ${provisional ? 'was provisionally' : 'was'} ${formatDateWithDay(on, 'en')}.`;
      if (provisional)
        return `The last working day, no later than that day, is provisionally ${formatDateWithDay(on, 'en')}: the bank holidays of that time have not been published yet, and it will be worked out again.`;
      return on === lastLawfulDay
        ? 'It is a working day in Wales.'
        : `It is not a working day in Wales: the last working day before it is ${formatDateWithDay(on, 'en')}.`;
    },
    cy: ({ lastLawfulDay, lastWorkingDay: { on, provisional } }, today) => {
      if (lastLawfulDay < today) return false;
      if (on < today)
        return `Nid yw’n ddiwrnod gwaith yng Nghymru: y diwrnod gwaith olaf cyn hynny oedd ${formatDateWithDay(on, 'cy')}${provisional ? ' dros dro' : ''}.`;
      if (provisional)
        return `Y diwrnod gwaith olaf, heb fod yn hwyrach na’r diwrnod hwnnw, yw ${formatDateWithDay(on, 'cy')} dros dro: nid yw gwyliau banc y cyfnod hwnnw wedi’u cyhoeddi eto, a chaiff ei gyfrifo eto.`;
      return on === lastLawfulDay
        ? 'Mae’n ddiwrnod gwaith yng Nghymru.'
        : `Nid yw’n ddiwrnod gwaith yng Nghymru: y diwrnod gwaith olaf cyn hynny yw ${formatDateWithDay(on, 'cy')}.`;
    },
  };

/** What the approver of an entry is to know and do: the owner reports, a second person confirms. */
export const toApprover: Bilingual = {
  en: 'This goes to the owner and to you as the approver. The owner submits the completion with its evidence; you are then asked to confirm or refuse it.',
  cy: 'Mae’r neges hon yn mynd at y perchennog ac atoch chi fel cymeradwywr. Y perchennog sy’n cyflwyno’r cwblhad gyda’i dystiolaeth; yna gofynnir i chi ei gadarnhau neu ei wrthod.',
};

const CANDIDATE = {
  statutory: {
    is: {
      en: 'This date follows from a reading of the law that is not yet confirmed.',
      cy: 'Mae’r dyddiad hwn yn deillio o ddehongliad o’r gyfraith nad yw wedi’i gadarnhau eto.',
    },
    ask: {
      en: ' Please have legal advice on it recorded on the page of the entry.',
      cy: ' Trefnwch i gyngor cyfreithiol arno gael ei gofnodi ar dudalen y cofnod.',
    },
    command: 'propose-change',
  },
  other: {
    is: {
      en: 'This date follows from a candidate reading that is not yet confirmed.',
      cy: 'Mae’r dyddiad hwn yn deillio o ddehongliad posibl nad yw wedi’i gadarnhau eto.',
    },
    ask: {
      en: ' Please choose the reading on the page of the entry.',
      cy: ' Dewiswch y dehongliad ar dudalen y cofnod.',
    },
    command: 'choose-reading',
  },
} as const;

/** An unconfirmed reading, and what a reader who may is to do about it: for an Act only recorded legal advice settles it. */
export function candidateWarning({ authority }: Dated, { may }: LetterContext): Bilingual {
  const { is, ask, command } = CANDIDATE[authority === 'statutory' ? 'statutory' : 'other'];
  return may(command) ? both(`${is.en}${ask.en}`, `${is.cy}${ask.cy}`) : is;
}

/** In every reminder until recorded legal advice settles it; false where no other reading gives an earlier date. */
export const earlierReadingWarning: Readonly<Record<Language, (facts: Dated) => string | false>> = {
  en: ({ earlierOnAnotherReading: on }) =>
    on !== null &&
    `Warning: on another reading of the law the last lawful day is ${formatDate(on, 'en')}. This warning remains until legal advice is recorded.`,
  cy: ({ earlierOnAnotherReading: on }) =>
    on !== null &&
    `Rhybudd: yn ôl dehongliad arall o’r gyfraith, ${formatDate(on, 'cy')} yw’r diwrnod cyfreithlon olaf. Mae’r rhybudd hwn yn parhau hyd nes y cofnodir cyngor cyfreithiol.`,
};

/** The sentence about a reminder sent after its own day, whatever held it up. */
export const sentLateOn: Readonly<Record<Language, (on: CalendarDate) => string>> = {
  en: (on) =>
    `This reminder should have been sent on ${formatDate(on, 'en')}. It is sent now because it could not be sent earlier.`,
  cy: (on) =>
    `Roedd y nodyn atgoffa hwn i fod i gael ei anfon ar ${formatDate(on, 'cy')}. Mae’n cael ei anfon nawr am nad oedd modd ei anfon yn gynt.`,
};
