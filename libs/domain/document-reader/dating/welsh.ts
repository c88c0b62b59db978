import { DEED } from '../language/deeds';
import { everyCy, writtenCy } from '../language/welsh';
import type { TimeWords } from './time-words';

const MONTH =
  '(?:ionawr|[cg]?h?wefror|mawrth|fawrth|ebrill|mai|fai|mehefin|fehefin|gorffennaf|orffennaf|awst|medi|fedi|hydref|tachwedd|dachwedd|rhagfyr|ragfyr|ion|chwef|maw|ebr|meh|gorff|medi|hyd|tach|rhag)';
/** What a promise waits for, at the head of a sentence: `Os bydd …,`, `Ar ôl i …,`. */
const CONDITION =
  "(?:os|pan|unwaith (?:y|yr|y bydd|bo)|ar ôl|wedi i|yn dilyn|cyn|ar yr amod|oni bai|yn amodol ar|yn ddarostyngedig i|hyd nes|nes|lle (?:bo|bydd|bo'n|y bo)|cyn gynted ag|gan ddibynnu ar|mewn achosion)";
/** Words that make a calendar’s phrase of what would else be an event: `cyn diwedd`, `ar ôl 1 Ebrill`. */
const CALENDAR = `(?:y |yr )?(?:\\d|diwedd|ddiwedd|dechrau|ddechrau|canol|ganol|mis |hynny|hyn\\b|gwanwyn|haf|hydref|gaeaf|nadolig|pasg|flwyddyn|pandemig|rhyfel|${MONTH}\\b)`;
const CADENCE = '(?:blynyddol|chwarterol|misol|wythnosol|dyddiol|tymhorol|rheolaidd)';

/** Welsh words of time that `findPhrases` does not sort. */
export const welshTimes: TimeWords = {
  events: [
    everyCy`^${CONDITION} (?!${CALENDAR})[^.;:]{3,160}?(?=, (?!(?:a|ac|neu|yn dilyn|ar ôl)\b))`,
    everyCy`(?<=[\p{L}\d)”"'’] |, )(?:os (?:bydd|byddant|byddwch|yw|oes|ydych|ydynt|caiff|cewch|na|nad|gwneir|\p{L}+ir)|pan (?:fydd|fo|ddaw|gaiff|geir|fyddant)|unwaith (?:y|bo)|ar ôl(?: i(?:'\p{L}+)?)?|wedi i(?:'\p{L}+)?|cyn i(?:'\p{L}+)?|yn amodol ar|ar yr amod|oni bai|hyd nes|cyn gynted ag y (?:bydd|caiff|daw)) (?!${CALENDAR}|hynny|bo|posibl|bosibl|angen)[^.;:,]{3,160}`,
    everyCy`\bcyn (?:ei |eu )?(?:${DEED})(?:'\p{L})?\b[^.;:,]{0,100}`,
    everyCy`\b(?:yn|cyn|ar gyfer|erbyn|ar ôl|i) (?:ei |eu |ein |y |eich )?(?:g?h?[cg]yfarfod|gyfarfod|chyfarfod|sesiwn) (?:nesaf|cyntaf|dilynol)\b(?! ar \d)|\bar unwaith\b|\bpan fo angen\b|\bbryd hynny\b`,
  ],
  recurring: [
    everyCy`\b(?:ym mhob|ar bob|cyn pob|ar ôl pob|wedi pob|ar ddechrau pob|ar ddiwedd pob|yn ystod pob|o fewn [^.,;]{3,40} i bob) (?:cyfarfod|gyfarfod|achos|blwyddyn|mis|chwarter|tymor|sesiwn|cais|cwyn|taliad|ymweliad|arolygiad)\b`,
    everyCy`\b(?:o leiaf )?(?:unwaith|dwywaith|ddwywaith|teirgwaith|deirgwaith|(?:dair|tair|pedair|bedair|pum|bum|chwe|\p{L}+|\d+) gwaith) (?:y|bob) (?:flwyddyn|mis|wythnos|tymor|dydd|chwarter|blwyddyn|dwy flynedd)\b`,
    everyCy`(?:\byn|'n) (?:flynyddol|chwarterol|fisol|wythnosol|ddyddiol|dymhorol|rheolaidd|barhaus)\b|\bar (?:sail|adegau) ${CADENCE}\b|\b(?:o bryd i'w gilydd|bob amser|bob tro|ar bob adeg|yn ei (?:g?h?yfarfod|gyfarfod|chyfarfod) blynyddol|gydol y flwyddyn)\b`,
    everyCy`\b(?:adroddiad(?:au)?|adolygiad(?:au)?|cyfarfod(?:ydd)?|cynllun(?:iau)?|crynodeb|diweddariad(?:au)?|arolwg|datganiad)(?: \p{L}+)? ${CADENCE}\b`,
  ],
  vague: [
    everyCy`\b(?:yn fuan|cyn (?:bo hir|hir)|yn y man|maes o law|yn y dyfodol agos|cyn gynted â (?:phosibl|phosib|bo modd)|cyn gynted ag (?:y bo modd|y bo'n (?:rhesymol )?(?:bosibl|ymarferol)|sy'n (?:rhesymol )?bosibl)|yn ddi-oed|heb oedi)\b`,
  ],
  again: writtenCy`\b(?:[bp]h?ob|parhaus|barhaus|yn (?:flynyddol|chwarterol|fisol|wythnosol|ddyddiol|rheolaidd)|gwaith y (?:flwyddyn|mis|wythnos)|unwaith y)\b`,
  awaits: writtenCy`\b(?:ar ôl|wedi|yn dilyn|unwaith|yn amodol|pan|os|oni|nes|etholiad|tymor|dymor|nhymor|toriad|senedd|ar yr amod|yn ddarostyngedig)\b`,
  asideBefore: writtenCy`(?:\b(?:targed|dyddiad targed|rhagdybiaeth|amcangyfrif)(?: (?:o|ar gyfer|ar|yn))+|\b(?:blaenorol|flaenorol|diwethaf|ddiwethaf|gwreiddiol|wreiddiol)|\bfel y (?:dywedais|nodais|dywedwyd|nodwyd|soniais)\b[^.,]{0,60}|\bers)\s*$`,
  named: writtenCy`(?:\b(?:datganiad|ddatganiad|natganiad|[cg]yllideb|nghyllideb|chyllideb|rhifyn|cynhadledd) \|yr? (?:g?wanwyn|haf|hydref|gaeaf)|(?<!\by |'r )\b(?:d?deddf|f?mesur|[bf]il|rh?eoliadau|g?orchymyn|strategaeth|[cg]ynllun|rh?aglen|cytundeb)(?: (?!yn |ym |erbyn |ar |cyn |ei |eu |bob |i )[\p{L}()'-]+){0,8} \|\d{4}|\b(?:llythyr|lythyr|e-?bost|gohebiaeth|cofnodion|natganiad|araith)(?: \p{L}+){0,2} \|(?:dyddiedig |o |ar |\d)(?!fewn|leiaf)|\b\p{L}{3,}wyd(?: \p{L}+){0,4} \|(?:ar|ym|yn|yng|rhwng|hyd at|\d)\b|\b(?:a fu|roedd|oedd|bu|cafwyd|wasanaethodd)\b[^.,|]{0,60}\|(?:ar|ym|yn|yng|rhwng|hyd|cyn|o|\d)\b|\|heddiw$)`,
  asideAfter: writtenCy`^(?:-\p{L}| (?:\(Cymru\)|oedd|roedd))`,
  adjective: writtenCy`^(?:heddiw|parhaus|barhaus)$`,
  limit: writtenCy`^(?:ar neu cyn|erbyn|cyn|heb fod yn hwyrach|dim hwyrach|o fewn|cyn pen|ymhen|tan|hyd at|hyd|ar ddiwedd|diwedd|yn ystod|dros|drwy gydol|rhwng|o|yn|ym|yng|mewn|ar|am|yn nes ymlaen|yn ddiweddarach|yn hwyrach|yn gynnar|maes o law|nesaf|ar ôl|unwaith|yn dilyn|wedi|yn amodol|d?dydd)\b`,
  begins: writtenCy`^(?:o (?!fewn|leiaf|hyn\b|flwyddyn|bryd)|gan ddechrau|yn dechrau|gan gychwyn|ers)\b`,
  notAfter: writtenCy`\b(?:ni|na|nid|peidi\p{L}*|heb)\b[^.;]*\|(?:ar ôl|wedi)\b`,
  lasts: writtenCy`^(?:dros|am|yn ystod)(?: y| yr| gyfnod o)? (?:(?:\d+|\p{L}+) (?:o )?(?:[bmf]lynedd|flwyddyn|blwyddyn|mis|wythnos|ddegawd|degawd)|degawd)\b`,
  day: writtenCy`\b\d{1,2}(?:af|ail|il|ydd|edd|ed|fed|eg|ain)?(?: o)?(?: fis)? ${MONTH}\b|\b(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])(?:[/.]\d{2,4})?\b|\b\d{4}-\d\d-\d\d\b|\bd?dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)\b|\b(?:yfory|drannoeth)\b`,
  definedPeriod: everyCy`\b(?:o fewn|yn ystod|drwy gydol|erbyn diwedd|cyn diwedd|dros)(?: y| cyfnod y| oes y)? (?:(?:cyfnod|gyfnod)(?: y)? (?:g?rant|cyllid|cyllido|ariannu|cytundeb|contract|gontract|prosiect|cynllun)|cytundeb hwn|prosiect|contract)\b`,
  definesPeriod: everyCy`\b(?:ar gyfer y cyfnod|(?:cyfnod|gyfnod) (?:y grant|ariannu|cyllido|y cytundeb)[^.]{0,60}?(?:yw|yn golygu|o|yn rhedeg|yn para)|(?:cytundeb|grant|contract|cyllid)[^.]{0,60} (?=(?:tan|hyd at|hyd)\b))`,
  setsTime: writtenCy`\b(?:blaenoriaethau|cynllun(?:iau)?|rhaglen waith|amcanion|camau gweithredu|camau nesaf|ymrwymiadau|cerrig milltir)(?: ar gyfer| yn ystod| am)?(?: y)? (?=20\d\d|flwyddyn (?:i ddod|nesaf|ariannol)|\p{L}+ mis nesaf)`,
  verb: writtenCy`\b(?:bydd|byddwn|byddaf|byddant|byddwch|rhaid|dylai|dylid|dylech|ymrwymo|bwriadu|cytunodd|cytunwyd|caiff|cewch|argymell|gofyn|i|yw|\p{L}{4,}ir)\b`,
};
