import type { CalendarDate } from '#domain/kernel';
import { saidOnIn, withDays } from './dating/said-on';
import { periodsDefinedIn } from './dating/periods-defined';
import { withTimesAbove } from './dating/time-above';
import { timeOf } from './dating/time-of';
import type { DocumentProposal, DocumentReading, PassedOver } from './contract/document-reading';
import { ruleFor } from './rules/all-rules';
import type { ProposingRule } from './rule/rule';
import type { Sentence } from './sentences/sentence';
import { sentencesOf } from './sentences/sentences-of';
import { bearerOf } from './speaker/bearer-of';
import { speakerAt, speakerOf } from './speaker/speaker-of';

interface Context {
  readonly saidOn: CalendarDate | null;
  /** last days of periods that the document defines */
  readonly periods: readonly CalendarDate[];
}

/** Finds the sentences that bind somebody to something to come. Pure, and never throws; a person decides what is recorded. */
export function readDocument(
  text: string,
  { saidOn = saidOnIn(text) }: { readonly saidOn?: CalendarDate | null } = {},
): DocumentReading {
  const sentences = withTimesAbove(withDays(sentencesOf(text)));
  const periods = periodsDefinedIn(sentences, saidOn);
  const speaker = speakerOf(text);
  const proposals: DocumentProposal[] = [];
  const passedOver: PassedOver[] = [];
  for (const sentence of sentences) {
    const rule = ruleFor(sentence);
    if (rule === null) continue;
    const { offset, text: words } = sentence;
    if (rule.proposes === null) passedOver.push({ offset, text: words, rule: rule.id, why: rule.describes });
    else proposals.push(proposal(rule, sentence, speaker, { saidOn, periods }));
  }
  return { text, saidOn, speaker, proposals, passedOver };
}

function proposal(
  { id, proposes, strength }: ProposingRule,
  sentence: Sentence,
  speaker: string | null,
  { saidOn, periods }: Context,
): DocumentProposal {
  const { offset, text, language } = sentence;
  return {
    offset,
    text,
    label: proposes,
    strength,
    language,
    ...timeOf(sentence, sentence.saidOn ?? saidOn, periods),
    speaker: speakerAt(sentence, speaker),
    bearer: bearerOf(sentence, speaker),
    rule: id,
  };
}
