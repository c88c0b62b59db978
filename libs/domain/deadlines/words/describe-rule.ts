import { termsOf } from '#domain/calendars';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import { formatDate } from './dates-in-words';
import type { Operator } from '../rules/fields';
import type { NestedRule } from '../rules/anchor';
import type { DeadlineRule } from '../rules/rule';
import { describeEnd } from './series-words';
import { describeAnchor, describeOffset, describePeriods } from './describe-offset';
import { describeGrid } from './describe-grid';

const fixed = (date: CalendarDate, operator: Operator): Bilingual => {
  const [en, cy] = [formatDate(date, 'en'), formatDate(date, 'cy')];
  switch (operator) {
    case 'before':
      return both(`Before ${en}`, `Cyn ${cy}`);
    case 'on_or_before':
      return both(`On or before ${en}`, `Ar ${cy} neu cyn hynny`);
    case 'on':
      return both(`On ${en}`, `Ar ${cy}`);
    case 'from':
      return both(`From ${en}`, `O ${cy} ymlaen`);
  }
};

/** The rule in one sentence without its full stop, in both languages. Our own words, never the text of an instrument. */
export function describeRule(rule: DeadlineRule): Bilingual {
  switch (rule.primitive) {
    case 'fixed-date':
      return fixed(rule.date, rule.operator);
    case 'offset':
      return describeOffset(rule, describeNested);
    case 'year-grid':
      return describeGrid(rule);
    case 'window':
      return both(
        `From ${formatDate(rule.from, 'en')} to ${formatDate(rule.to, 'en')}`,
        `O ${formatDate(rule.from, 'cy')} hyd at ${formatDate(rule.to, 'cy')}`,
      );
    case 'period-end': {
      const { en, cy } = describePeriods(rule.periods, describeNested);
      const text =
        rule.operator === 'before'
          ? both(`Before the last day of a period (${en})`, `Cyn diwrnod olaf cyfnod (${cy})`)
          : both(`Before the end of a period (${en})`, `Cyn diwedd cyfnod (${cy})`);
      return describeEnd(text, rule.ends);
    }
    case 'open':
      return rule.explanation;
    default:
      return describeComposed(rule);
  }
}

// the schema of an anchor takes no other rule
const describeNested = (rule: NestedRule): Bilingual => describeRule(rule as DeadlineRule);

function describeComposed(rule: Exclude<DeadlineRule, { primitive: SimplePrimitive }>): Bilingual {
  switch (rule.primitive) {
    case 'earliest':
    case 'latest': {
      const parts = rule.of.map(describeRule);
      const [en, cy] = [parts.map((part) => part.en).join('; '), parts.map((part) => part.cy).join('; ')];
      return rule.primitive === 'earliest'
        ? both(`The earliest of these: ${en}`, `Y cynharaf o’r rhain: ${cy}`)
        : both(`The latest of these: ${en}`, `Y diweddaraf o’r rhain: ${cy}`);
    }
    case 'between': {
      const [opens, closes] = [describeRule(rule.notBefore), describeRule(rule.notAfter)];
      return both(
        `Within a window. It opens: ${opens.en}. It closes: ${closes.en}`,
        `O fewn cyfnod. Mae’n agor: ${opens.cy}. Mae’n cau: ${closes.cy}`,
      );
    }
    case 'as-soon-as-practicable': {
      const { en, cy } = describeAnchor(rule.anchor, describeNested);
      const stop = rule.longStop && describeRule(rule.longStop);
      const soon =
        rule.side === 'after'
          ? both(
              `As soon as practicable after this day: ${en}`,
              `Cyn gynted ag y bo’n ymarferol ar ôl y diwrnod hwn: ${cy}`,
            )
          : both(
              `As soon as practicable before this day: ${en}`,
              `Cyn gynted ag y bo’n ymarferol cyn y diwrnod hwn: ${cy}`,
            );
      return stop
        ? both(`${soon.en}. In any event: ${stop.en}`, `${soon.cy}. Beth bynnag: ${stop.cy}`)
        : soon;
    }
    case 'contingent': {
      const then = describeRule(rule.rule);
      return both(
        `Only once this has happened: ${rule.title.en}. ${then.en}`,
        `Dim ond ar ôl i hyn ddigwydd: ${rule.title.cy}. ${then.cy}`,
      );
    }
    case 'unless': {
      const otherwise = describeRule(rule.rule);
      return both(
        `${otherwise.en}, unless this happens first: ${rule.title.en}`,
        `${otherwise.cy}, oni bai bod hyn yn digwydd yn gyntaf: ${rule.title.cy}`,
      );
    }
    case 'excusable': {
      const inner = describeRule(rule.rule);
      return both(
        `${inner.en}. If it cannot be met: ${rule.explanation.en}`,
        `${inner.cy}. Os na ellir ei fodloni: ${rule.explanation.cy}`,
      );
    }
    case 'rolled': {
      const inner = describeRule(rule.rule);
      const { title } = termsOf(rule.regime);
      return rule.to === 'next'
        ? both(
            `${inner.en}. If the last day is not one of these, the next such day (${title.en})`,
            `${inner.cy}. Os nad yw’r diwrnod olaf yn un o’r rhain, y diwrnod nesaf o’r fath (${title.cy})`,
          )
        : both(
            `${inner.en}. If the last day is not one of these, the last such day before it (${title.en})`,
            `${inner.cy}. Os nad yw’r diwrnod olaf yn un o’r rhain, y diwrnod olaf o’r fath cyn hynny (${title.cy})`,
          );
    }
    case 'recurring': {
      const [first, then] = [describeRule(rule.first), describeRule(rule.then)];
      const text = both(
        `The first time: ${first.en}. Each later time: ${then.en}`,
        `Y tro cyntaf: ${first.cy}. Bob tro wedyn: ${then.cy}`,
      );
      return describeEnd(text, rule.ends);
    }
  }
}

type SimplePrimitive = 'fixed-date' | 'offset' | 'year-grid' | 'window' | 'period-end' | 'open';

/** The label on each of our renderings of an Act. */
export const notOfficialText = both(
  'Our own words, not the official text',
  'Ein geiriau ni, nid y testun swyddogol',
);
