import type { Language } from './bilingual';

const WELSH =
  /(?<![\p{L}’'])(?:y|yr|yn|mae|ac|ar|wedi|bydd|byddwn|byddaf|nid|ni|ei|eu|gan|gyda|ym|dros|hwn|hon|hyn|sydd|fydd|bod|fod|yw|oes|oedd|rhaid|dylai|dylid|caiff|cewch|cael|eich|ein|wrth|neu|pob|erbyn|fewn|cyn|gweinidog|llywodraeth|cymru|tudalen|cwestiwn|(?:a|i|o)’r|sy’n|mae’n|mae’r)(?![\p{L}’'])/giu;
const ENGLISH =
  /(?<![\p{L}’'])(?:the|of|and|to|in|will|we|is|by|for|on|that|this|be|with|are|has|have|it|as|at|our|minister|government|page|question)(?![\p{L}’'])/giu;

const count = (text: string, words: RegExp): number => text.replaceAll("'", '’').match(words)?.length ?? 0;

/** The language that quoted words are most likely in, by the small words of each; `otherwise` where neither has more. */
export function languageOf(text: string, otherwise: Language = 'en'): Language {
  const [welsh, english] = [count(text, WELSH), count(text, ENGLISH)];
  return welsh === english ? otherwise : welsh > english ? 'cy' : 'en';
}
