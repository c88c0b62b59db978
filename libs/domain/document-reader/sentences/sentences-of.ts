import { languageOf, type Language } from '#domain/kernel';
import { type Block, blocksOf } from './blocks';
import { sentencesIn, type Stretch } from './ends-of-sentences';
import type { Heading } from './headings';
import { Lists } from './lists';
import { plainWords } from './plain-words';
import { genreOf } from './genre';
import type { Cell, Genre, Sentence } from './sentence';
import { cellsOf, columnsOf, deedOf, tellsDeeds } from './tables';

/** “Recommendation three: …”, “Question 4.”: the words before the colon are the heading of what follows. */
const RUN_IN =
  /^((?:recommendations?|conclusions?|questions?|response|argymhell(?:iad|ion)|casgliad(?:au)?|cwestiwn|ymateb)\b[^.:]{0,40}?)[.:](?:\s|$)/iu;
/** “Government response:” on a line of its own, with text under it. */
const LABEL = /^[^.?!]{3,60}:$/u;
const RUN_IN_LEVEL = 6;
/** A question stands over the headings of its answer. */
const QUESTION = /^(?:question|cwestiwn)/iu;
const QUESTION_LEVEL = 4;
/** How much of a paragraph says what it is. */
const BEGINNING = 120;
/** Rules read no more of a sentence: what is longer is none. */
const LONGEST = 3000;
const COLON = /\s*:$/u;
/** A lead-in without its colon: the list ends the sentence. */
const UNFINISHED = /\b(?:to|should|will|must|shall|that|by|and|i|y|yn|dylai|rhaid)$/iu;

/** The sentences of a text, each in its place. */
export function sentencesOf(text: string): readonly Sentence[] {
  return new Walk(text).sentences();
}

class Walk {
  private readonly language: Language;
  private readonly genre: Genre;
  private readonly found: Sentence[] = [];
  private readonly lists = new Lists();
  private headings: Heading[] = [];
  private columns: readonly string[] | null = null;
  private leadIn: string | null = null;

  constructor(private readonly text: string) {
    this.language = languageOf(text);
    this.genre = genreOf(text);
  }

  sentences(): readonly Sentence[] {
    const blocks = blocksOf(this.text);
    for (const [index, block] of blocks.entries()) {
      if (block.form !== 'row') this.columns = null;
      if (block.form === 'heading') this.heading(block);
      else if (block.form === 'row') this.row(block);
      else this.written(block, blocks[index + 1]?.form === 'item');
    }
    return this.found;
  }

  private heading({ line, heading }: Extract<Block, { form: 'heading' }>): void {
    const from = line.from + line.text.indexOf(line.trimmed);
    this.add({ from, to: from + line.trimmed.length }, { form: 'heading', first: true });
    this.under(heading);
    this.leadIn = null;
    this.lists.prose();
  }

  private under(heading: Heading): void {
    this.headings = [...this.headings.filter(({ level }) => level < heading.level), heading];
  }

  private row({ line, ruledBelow }: Extract<Block, { form: 'row' }>): void {
    const cells = cellsOf(this.text, line, this.columns);
    const columns = columnsOf(cells, ruledBelow);
    if (columns !== null) {
      this.columns = columns;
      return;
    }
    const [opening, closing] = [cells[0], cells.at(-1)];
    if (opening === undefined || closing === undefined) return;
    if (tellsDeeds(cells)) {
      const filled = cells.filter(({ words }) => words !== '');
      const [from, end] = [filled[0] ?? opening, filled.at(-1) ?? closing];
      const words = deedOf(cells)?.words ?? '';
      this.add(
        { from: from.offset, to: end.offset + end.text.length },
        { form: 'row', first: true, cells, words },
      );
      return;
    }
    for (const cell of cells)
      this.sentencesOf([{ from: cell.offset, to: cell.offset + cell.text.length }], { form: 'prose', cells });
  }

  private written(
    { form, stretches, marker, indent }: Extract<Block, { stretches: Stretch[] }>,
    beforeItem: boolean,
  ): void {
    const placed =
      marker === null ? { leadIn: null, depth: 0 } : this.lists.item(marker, indent, this.leadIn);
    if (marker === null) this.lists.prose();
    const [stretch] = stretches;
    const beginning =
      stretch === undefined
        ? ''
        : plainWords(this.text.slice(stretch.from, Math.min(stretch.to, stretch.from + BEGINNING)));
    const runIn = RUN_IN.exec(beginning);
    if (runIn)
      this.under({ level: QUESTION.test(beginning) ? QUESTION_LEVEL : RUN_IN_LEVEL, words: runIn[1] ?? '' });
    const last = this.sentencesOf(stretches, { form, ...placed });
    this.leadIn =
      last !== null && (COLON.test(last) || (beforeItem && UNFINISHED.test(last)))
        ? last.replace(COLON, '')
        : null;
    if (
      !runIn &&
      form === 'prose' &&
      !beforeItem &&
      last !== null &&
      LABEL.test(beginning) &&
      beginning === last
    )
      this.under({ level: RUN_IN_LEVEL, words: last.replace(COLON, '') });
  }

  /** Adds the sentences of stretches of one paragraph; the words of the last. */
  private sentencesOf(stretches: readonly Stretch[], place: Partial<Sentence>): string | null {
    let opening: string | null = null;
    let before = '';
    for (const stretch of stretches)
      for (const sentence of sentencesIn(this.text, stretch)) {
        const words = plainWords(
          this.text.slice(sentence.from, Math.min(sentence.to, sentence.from + LONGEST)),
        );
        this.add(sentence, { ...place, first: opening === null, opening: opening ?? words, before });
        opening ??= words;
        before = words;
      }
    return before === '' ? null : before;
  }

  private add({ from, to }: Stretch, place: Partial<Sentence>): void {
    const text = this.text.slice(from, to);
    const words = (place.words ?? plainWords(text.slice(0, LONGEST))).slice(0, LONGEST);
    this.found.push({
      form: 'prose',
      first: false,
      leadIn: null,
      depth: 0,
      headings: this.headings.map((heading) => heading.words),
      opening: words,
      before: '',
      cells: [] as readonly Cell[],
      genre: this.genre,
      timeAbove: null,
      saidOn: null,
      ...place,
      offset: from,
      text,
      words,
      language: languageOf(text.slice(0, LONGEST), this.language),
    });
  }
}
