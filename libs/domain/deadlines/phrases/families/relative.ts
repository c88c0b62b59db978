import { type Bilingual, type CalendarDate, addMonths, both, monthOf, yearOf } from '#domain/kernel';
import { academicYearOf } from '../../rules/academic-year';
import { formatDate, formatMonth } from '../../words/dates-in-words';
import { needsCalendar, onDay, within } from '../grammar/candidates';
import { type CandidateReading, type Family, family, firstOf } from '../grammar/phrase-reading';
import {
  type Stretch,
  academicYearAhead,
  financialYearOf,
  monthStretch,
  yearStretch,
} from '../grammar/stretches';

const formatted = (on: CalendarDate): Bilingual => both(formatDate(on, 'en'), formatDate(on, 'cy'));

/** From the day of the statement to the end of the current stretch. */
function rest(
  precision: 'year' | 'academic-year' | 'dates',
  name: Bilingual,
  stretch: Stretch,
  saidOn: CalendarDate,
): CandidateReading {
  const to = formatted(stretch.to);
  return within(
    precision,
    stretch,
    {
      label: both(`By the end of ${name.en}`, `Erbyn diwedd ${name.cy}`),
      reason: both(
        `Said on ${formatted(saidOn).en}: ${name.en} was under way and ends on ${to.en}.`,
        `Dywedwyd ar ${formatted(saidOn).cy}: roedd ${name.cy} ar y gweill a daw i ben ar ${to.cy}.`,
      ),
    },
    saidOn,
  );
}

function whole(
  precision: 'month' | 'year' | 'academic-year' | 'dates',
  name: Bilingual,
  stretch: Stretch,
  saidOn: CalendarDate,
): CandidateReading {
  return within(
    precision,
    stretch,
    {
      label: name,
      reason: both(
        `Counted from the statement of ${formatted(saidOn).en}: ${name.en} runs from ${formatted(stretch.from).en} to ${formatted(stretch.to).en}.`,
        `Gan gyfrif o ddatganiad ${formatted(saidOn).cy}: mae ${name.cy} yn rhedeg o ${formatted(stretch.from).cy} hyd at ${formatted(stretch.to).cy}.`,
      ),
    },
    saidOn,
  );
}

const academicName = ({ name }: { readonly name: string }): Bilingual =>
  both(`the academic year ${name}`, `blwyddyn academaidd ${name}`);
const financialName = ({ name }: { readonly name: string }): Bilingual =>
  both(`the financial year ${name}`, `blwyddyn ariannol ${name}`);
const calendarName = (year: number): Bilingual => both(`the year ${year}`, `blwyddyn ${year}`);

const endOfSummerTerm = needsCalendar(
  'end-of-summer-term',
  both('By the end of the summer term', 'Erbyn diwedd tymor yr haf'),
  both(
    'The term dates of the local authorities are needed, and the words do not give them.',
    'Mae angen dyddiadau tymor yr awdurdodau lleol, ac nid yw’r geiriau’n eu rhoi.',
  ),
);

const restOfAcademicYear = (saidOn: CalendarDate): CandidateReading => {
  const year = academicYearOf(saidOn);
  return rest('academic-year', academicName(year), year, saidOn);
};
const restOfYear = (saidOn: CalendarDate): CandidateReading =>
  rest('year', calendarName(yearOf(saidOn)), yearStretch(yearOf(saidOn)), saidOn);
const restOfFinancialYear = (saidOn: CalendarDate): CandidateReading => {
  const year = financialYearOf(saidOn);
  return rest('dates', financialName(year), year, saidOn);
};

function endOfYear(year: number, saidOn: CalendarDate): CandidateReading {
  const { to } = yearStretch(year);
  const reason = both(
    `Said on ${formatted(saidOn).en}: that year ends on ${formatted(to).en}.`,
    `Dywedwyd ar ${formatted(saidOn).cy}: daw’r flwyddyn honno i ben ar ${formatted(to).cy}.`,
  );
  return onDay(to, 'on_or_before', reason, saidOn);
}

const LATER =
  '(?:later in|later|by the end of|before the end of|in|during|yn ddiweddarach|yn nes ymlaen|erbyn diwedd|cyn diwedd|yn ystod)\\s+';

/** Words that count from the day they were said. */
export const relative: Family = firstOf(
  family(
    '(?:the )?next (?:academic|school) year|(?:y )?flwyddyn (?:academaidd|ysgol) nesaf',
    (_groups, { saidOn }) => {
      const year = academicYearAhead(saidOn, 1);
      return { candidates: [whole('academic-year', academicName(year), year, saidOn)] };
    },
  ),
  family('(?:the )?next financial year|(?:y )?flwyddyn ariannol nesaf', (_groups, { saidOn }) => {
    const year = financialYearOf(saidOn, 1);
    return { candidates: [whole('dates', financialName(year), year, saidOn)] };
  }),
  family(
    `(?:${LATER})?(?:(?:this|the|the current) (?:academic|school) year|(?:yn )?(?:y )?flwyddyn (?:academaidd|ysgol)(?: (?:hon|bresennol))?)`,
    (_groups, { saidOn }) => ({ candidates: [restOfAcademicYear(saidOn), endOfSummerTerm] }),
  ),
  family(
    `(?:${LATER})?(?:(?:this|the|the current) financial year|(?:y )?flwyddyn ariannol(?: (?:hon|bresennol))?)`,
    (_groups, { saidOn }) => ({ candidates: [restOfFinancialYear(saidOn)] }),
  ),
  family(
    `(?:later|yn ddiweddarach|yn nes ymlaen)\\s+(?:this year|in the year|eleni|(?:yn )?y flwyddyn hon|(?:yn )?y flwyddyn)`,
    (_groups, { saidOn }) => ({
      candidates: [restOfYear(saidOn), restOfAcademicYear(saidOn), restOfFinancialYear(saidOn)],
    }),
  ),
  family(
    '(?:(?:by|before) )?(?:the )?end of (?:the )?next (?:calendar )?year|(?:erbyn |cyn )?(?:ddiwedd|diwedd) (?:y )?flwyddyn nesaf',
    (_groups, { saidOn }) => ({ candidates: [endOfYear(yearOf(saidOn) + 1, saidOn)] }),
  ),
  family(
    '(?:(?:by|before)\\s+)?(?:the end of (?:the|this) (?:calendar )?year)|(?:erbyn |cyn )?(?:diwedd (?:eleni|y flwyddyn))',
    (_groups, { saidOn }) => ({
      candidates: [endOfYear(yearOf(saidOn), saidOn), restOfFinancialYear(saidOn)],
    }),
  ),
  family('(?:in |during )?(?:this year)|eleni', (_groups, { saidOn }) => ({
    candidates: [restOfYear(saidOn)],
  })),
  family('(?:in |during )?(?:next year)|(?:y )?flwyddyn nesaf', (_groups, { saidOn }) => {
    const year = yearOf(saidOn) + 1;
    return { candidates: [whole('year', calendarName(year), yearStretch(year), saidOn)] };
  }),
  family(
    '(?:later )?this month|end of (?:the|this) month|(?:yn ddiweddarach )?(?:y )?mis hwn|diwedd y mis',
    (_groups, { saidOn }) => ({
      candidates: [month(saidOn, 0)],
    }),
  ),
  family('next month|(?:y )?mis nesaf', (_groups, { saidOn }) => ({ candidates: [month(saidOn, 1)] })),
  family('(?:in |early in )?the new year|(?:yn )?(?:y )?flwyddyn newydd', (_groups, { saidOn }) => {
    const year = yearOf(saidOn) + 1;
    const spring = { from: monthStretch(year, 1).from, to: monthStretch(year, 3).to };
    return {
      candidates: [
        whole('dates', both(`the first quarter of ${year}`, `chwarter cyntaf ${year}`), spring, saidOn),
        whole('year', calendarName(year), yearStretch(year), saidOn),
      ],
    };
  }),
);

function month(saidOn: CalendarDate, ahead: number): CandidateReading {
  const on = addMonths(saidOn, ahead);
  const stretch = monthStretch(yearOf(on), monthOf(on));
  return whole('month', both(formatMonth(on, 'en'), formatMonth(on, 'cy')), stretch, saidOn);
}
