import type { TimeWords } from './time-words';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const EVENT =
  'once|if|when|whenever|where|after|following|upon|on receipt of|on completion of|as soon as|until|unless|provided that|in the event (?:of|that)|subject to|pending|should';

export const englishTimes: TimeWords = {
  events: [
    new RegExp(
      String.raw`^(?:${EVENT}|at|during) (?!now\b)[^.;:]{3,160}?(?=, (?!(?:and|or|following|after)\b))`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<=[\p{L}\d)”"'’] |, )(?:once|if|when|after|following|upon|on receipt of|on completion of|until|unless|provided that|in the event (?:of|that)|subject to|should(?= (?:the|this|economic|any|it|they|you)\b))(?! (?:(?:the )?(?:end of )?(?:\d|${MONTH} \d|early \d|late \d)|[^.;:,]*\balready\b|possible\b|appropriate\b|necessary\b|needed\b|required\b|practicable\b|now\b|then\b|(?:our|my|your) (?:recent|letter|discussions?)\b))(?! the end of \p{Lu}) [^.;:,]{3,160}`,
      'giu',
    ),
    /\bat (?:the|our|its|her|his|their|my|your) (?:next |following |subsequent )?[^.,;:]{0,50}?(?:meetings?(?: with (?:them|him|her|you))?|stage|inspection|session|appointment)\b/giu,
    /\bwithin (?:\d+|\p{L}+) (?:hours?|minutes) (?:of|after|from) [^.,;:]{3,100}|\b(?:before|by|to|for|in time for|ahead of) (?:the|our|its|their) (?:next|following|subsequent|\p{L}+) meeting\b/giu,
    /\bduring (?:the )?(?:production|development|preparation|implementation|delivery|consultation|passage|course|construction|roll-?out|transition)\b[^.,;:]{0,60}/giu,
    /\baround the same time\b|\bat that (?:point|time|stage)\b|\bat the same time\b/giu,
  ],
  recurring: [
    /\b(?:at |before |after |to |in )?(?:each|every) (?:\p{L}+ )?(?:meeting|change of \p{L}+|case|shift|session|round|cycle|visit|occasion|term|year|month|quarter|week|day|inspection|claim|payment)\b/giu,
    /\b(?:at least )?(?:once|twice|(?:two|three|four) times) (?:a|each|every|per) (?:year|month|quarter|week|term|calendar year|financial year)\b|\b(?:per|a) (?:annum|year) for (?:at least )?the next [\p{L}\d]+ years\b|\bper annum\b/giu,
    /\bon an? (?:annual|monthly|quarterly|weekly|regular|termly|ongoing|continuous|rolling|six-monthly|bi-?annual) basis\b|\b(?:at )?regular(?:ly| intervals)\b|\bfrom time to time\b|\bat all times\b|\bon each occasion\b|\b(?:bi-?)?(?:weekly|monthly|annually|quarterly|fortnightly|termly)\b|\bannual\b|\bsix-monthly\b|\bthroughout the year\b/giu,
  ],
  vague: [
    /\b(?:later|early|early in) (?:that|the|the same|the following|next) (?:week|month|year|day)\b|\bin the new year\b|\basap\b/giu,
  ],
  again:
    /\b(?:every|each|annual(?:ly)?|yearly|monthly|quarterly|weekly|fortnightly|termly|biennial(?:ly)?|biannual(?:ly)?|once (?:a|in)|twice a|times a|per|ongoing|continuous(?:ly)?|regular(?:ly)?|rolling)\b/iu,
  awaits:
    /\b(?:recess|holidays?|vacation|parliament|parliamentary|senedd|session|assembly|elections?|government|administration|once|upon|following|after|pending|subject to|on completion of|(?<!(?:long|longer|medium|short|near)[- ])term)\b/iu,
  asideBefore:
    /(?:\b(?:letter|email|correspondence|minutes|statement|speech|announcement|evidence|response)(?: (?:of|on|from|dated))+|\b(?:deadline|targets?|target date|date|net zero|assumption|baseline|estimate)(?: (?:of|for|by|in))+|\b(?:current|existing|original|previous|outdated)|\b(?:that|which|who) (?:was|were|had|has) [^.,]{0,60}|\b(?:largest|biggest|highest|lowest|best|worst) [^.,]{0,60}|(?<!\b(?:be|to|will|is|are|being|then|and) (?:\p{L}+ly )?)\b(?:launched|published|announced|agreed|signed|adopted|received|held|began|commenced|introduced|expired|met|wrote|said|confirmed|stated|dated|laid|passed|enacted|since|due to expire),?(?: (?:on|of|in|for|from|by|at))*|\bextension\b[^.,]{0,50}|\bto (?:enable|help|support|allow|ensure|facilitate)\b[^.,;]{0,80}|\bmeasure|\bact|\bachieved[^.]{0,60}|\bas (?:I |we )?(?:said|announced|agreed|confirmed|stated|set out)[^.]{0,40})\s*$/iu,
  named: /(?!)/u,
  asideAfter:
    /^(?:-\p{L}| (?:deadline|target|budget|report|review of|strategy|plan|act|survey|census|snapshot|election|figures|baseline|consultation|inspections?|condition|edition|programme|funding round)\b)/iu,
  adjective:
    /^(?:(?:long|longer|medium|short|shorter|near)[- ]term|ongoing|immediate|continuous|regular|annual|monthly|weekly|quarterly|(?:the )?(?:spring|summer|autumn|winter))$/iu,
  limit:
    /^(?:on or before|by|before|no later than|not later than|within|until|up to|up until|in time for|ahead of|at the end of|end of|during|over the|throughout|between|from|in|on|at|for|later|early|late|this|next|with effect from|starting|due|to|after|following|once|upon|pending|subject to|as soon as)\b/iu,
  begins: /^(?:from|with effect from|starting|beginning|as of|as from)\b/iu,
  notAfter: /\b(?:not|no|never|cannot)\b[^.;]*\|after\b/iu,
  lasts:
    /^(?:over|for|during) (?:a (?:further |period of )?)?(?:\d+|\p{L}+)(?:[ -]year| years| months| weeks)\b/iu,
  day: new RegExp(
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\b|\b${MONTH} \d{1,2}(?:st|nd|rd|th)?\b(?! ?\d)|\b(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])(?:[/.]\d{2,4})?\b|\b\d{4}-\d\d-\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow)\b`,
    'iu',
  ),
  definedPeriod:
    /\b(?:within|during|over|throughout|by the end of|before the end of|in) (?:the )?(?:next |course of |period of |lifetime of |duration of |whole of )*(?:this |the |our )?(?:(?:deal|funding|grant|agreement|contract|project|programme|settlement|spending|transition|plan|award) period|agreement|settlement|period of this agreement)\b/giu,
  definesPeriod:
    /\b(?:for the period|period (?:means|is|runs|from|of)[^.]{0,60}|(?:deal|agreement|settlement|grant|contract|funding)[^.]{0,60} (?=(?:until|to|up until)\b))/giu,
  setsTime:
    /\b(?:priorities|work ?(?:plan|programme)|objectives|actions|action plan|plans?|commitments|milestones|next steps)(?: for| in| during)? (?:the )?(?=20\d\d|coming year|next (?:year|\p{L}+ months))/iu,
  verb: /\b(?:will|shall|must|should|would|agreed|committed|commits?|to|intends?|plans?|aims?|expects?|recommend|asked|is|are|undertakes?|undertook)\b/iu,
};
