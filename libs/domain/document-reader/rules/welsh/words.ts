import { anyForm } from '../../language/mutations';

/** Bodies and officers: those who can promise and be bound. */
export const BODY = anyForm(`
  adran adrannau archwilydd arolygiaeth asiantaeth asiantaethau awdurdod awdurdodau aelod aelodau
  bwrdd byrddau cabinet cadeirydd canghellor canolfan cenhadaeth clerc coleg colegau comisiwn comisiynydd comisiynwyr contractwr contractwyr corff corfforaeth cwmni cwmnïau cyd-bwyllgor
  cyfarwyddwr cyfarwyddwyr cyflogwr cyflogwyr cyflenwr cyflenwyr cyngor cynghorau cynghorydd cynghorwyr cyrff
  derbynnydd derbynwyr deiliad dirprwy
  arweinydd arweinwyr gweithredwr trysorydd
  elusen gweinidog gweinidogion gweithgor gwasanaeth gwasanaethau grŵp heddlu is-grŵp is-bwyllgor is-bwyllgorau
  arolygwyr cynrychiolwyr llywodraethwr llywodraethwyr
  llys llyfrgell llywodraeth llywodraethau llywydd
  ombwdsmon panel partneriaeth partneriaid pennaeth penaethiaid prifysgol prifysgolion pwyllgor pwyllgorau
  rheolwr rheolwyr rheoleiddiwr senedd swyddog swyddogion sefydliad sefydliadau tasglu tîm timau trysorlys tribiwnlys
  uned undeb uwch-swyddog
  ymddiriedolaeth ymddiriedolwyr ysgol ysgolion ysgrifennydd ysgrifenyddiaeth ysgrifenyddion
  adolygydd adolygiad`);

/** A verb in the future that is no part of another clause: `bydd`, not `y bydd` or `os bydd`. */
export const main = (forms: string): string =>
  String.raw`\b(?:${forms})\b(?<!\b(?:y|yr|[Oo]s|[Pp]e|oni|nes|tra|fel|lle|[Pp]an|na|nad|[Pp]wy|[Bb]eth|[Ss]ut|[Pp]ryd|[Pp]am|neu) (?:${forms}))`;
/** `byddwn i` is what I would do, not what we will. */
export const NOT_I_WOULD = String.raw`(?<!\bbyddwn(?= i\b))`;
/** `yn` or `'n` before a verbal noun. */
export const YN = String.raw`(?: yn|'n)`;
/** What stands between a verb and the `yn` of what is done: who does it, and how. */
export const WHO = String.raw`(?:(?! yn |'n )[^.;:]|(?: yn|'n) \p{L}+(?:ol|aidd)(?= )){0,110}`;
/** `Rydym`, `rwy`: we or I, of the present. */
export const WE = String.raw`\b(?:rydym|rydyn|rŷn|ry'n|yr ydym|rwyf|rwy|rydw i|dw i|dwi)(?: ni)?(?: hefyd| bellach| felly| eisoes| nawr| yn awr)*`;
