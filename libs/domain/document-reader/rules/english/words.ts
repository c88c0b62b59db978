/** Lists of English words that rules are made of, each a part of a regular expression. */

/** Who can be bound: a noun that stands right before the verb, an abbreviation, or a name. */
const BODY_NOUNS =
  'governments?|ministers?|ministry|department|secretary|secretariat|office|officials?|officers?|councils?|councillors?|authority|authorities|boards?|committees?|sub-?committees?|panels?|groups?|taskforce|task force|force|teams?|chair|chairs|chairman|chairwoman|chairperson|convener|directors?|directorate|executive|managers?|head|heads|leads?|leaders?|mayor|commission|commissions|commissioners?|agency|agencies|inspectorate|inspectors?|ombudsman|trusts?|services?|partners?|partnerships?|parties|party|providers?|employers?|schools?|headteachers?|teachers?|governors?|university|universities|colleges?|applicants?|bidders?|recipients?|claimants?|landlords?|tenants?|employees?|staff|members?|cabinet|parliament|senedd|assembly|treasury|company|companies|contractors?|suppliers?|police|constables?|courts?|tribunals?|registrar|auditors?|audit|clerk|nurses?|doctors?|practitioners?|clinicians?|trustees?|body|bodies|organisations?|institutions?|federation|association|society|regulators?|operators?|owners?|user|users|applicant|student|students|learners?|parents?|carers?|residents?|patients?|pupils?|everyone|anyone|nobody|each|both|all|one|sector|industry|boroughs?|administrations?|colleagues|nations';
const PRONOUNS = 'I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|who';
/** A capital letter makes a name of what does not begin the sentence; days, months and measures are no bodies. */
const NAME = String.raw`(?:(?<=[\p{L}\d,)&] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Acts?\b|Bills?\b|Measure|Code|Plans?\b|Programme|Strategy|Fund|Grants?\b|Scheme|Framework|Review|Report|Standards?\b|Policy|Regulations?\b|Order|Agreement|Toolkit|Project|Pilot|Deal|Stage|Part|Phase)\p{Lu}[\p{L}'-]+)`;
const ABBREVIATION = String.raw`(?:\b\p{Lu}[\p{L}&]*\p{Lu}[\p{L}\d]*)`;
const capitalOrNot = (word: string): string =>
  `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
export const BODY = String.raw`(?:\b(?:${PRONOUNS}|${BODY_NOUNS.split('|').map(capitalOrNot).join('|')})\b|${ABBREVIATION}|${NAME}|\([\p{L}& ]{2,40}\))`;

/** Up to three words between a modal and its verb. */
export const ADVERBS = String.raw`(?:(?:also|now|then|therefore|thus|not|never|only|always|still|however|instead|further|first|next|soon|once|again|both|all|each|in turn|in future|where (?:possible|appropriate|necessary)|in due course|at least|of course|\p{L}+ly),? |, [^,;.]{3,60}, ){0,3}`;

/** What a measure is said to do, not an act of anybody. */
export const EFFECTS =
  'allow|enable|help|mean|lead to|result in|bring (?!forward)|improve|reduce|increase|unlock|give|benefit|create|encourage|promote|contribute|build on|build upon|make (?!available|progress|a |an |arrangements)|strengthen|ease|save|act as|yield|achieve|fail|require|replace|provide|support|offer|deliver|ensure|enhance|boost|drive|maximise|raise|protect|prevent|free up|add|cost|affect|impact|influence|inform|shape|complement|reflect|remain|depend|vary|serve|play|underpin|facilitate|empower|stimulate|transform|underline|demonstrate|show|represent|involve|assist|aid|attract|generate|minimise|simplify|streamline|accelerate|speed up|cut|lower|have|last|keep|see|echo|feel|become|come as|focus|ultimately|go further|go a long way|mark|prove|take (?:time|some time)|need time|sit|carry|cover|continue to (?:be|play|have|face|help|provide)';

/** What nobody does: “you will recall”, “will be able to”. */
export const STATES =
  'recall|appreciate|know|be aware|be able to|be unable|be pleased|be delighted|be glad|understand|find|see|want|wish|benefit|fail|struggle|face|remember|have noticed|be familiar|forget|like to|feel|be interested|be of interest|be helpful|be useful|be grateful|expect to see|agree that|agree, ';

/** Participles that tell of a state or a need, not of an act to come: “will be based on”. */
export const STATIVE_PARTICIPLES =
  'able|unable|to|based|challenging|interesting|disappointing|surprising|exciting|demanding|informed|focused|focussed|underpinned|affected|required(?! to)|needed|seen|subject|aware|critical|essential|important|interested|crucial|vital|key|guided|shaped|driven|determined|influenced|of|familiar|limited|welcome|welcomed|difficult|possible|impossible|helpful|useful|one|an? (?!report|review|requirement)|the|no|some|many|more|less|different|similar|likely|unlikely|concerned|pleased|happy|grateful|associated|linked|related';

/** Adjectives that tell of a result to come: “will be operational by …”. */
export const RESULTS =
  'operational|complete|ready|in place|available|live|in force|in operation|open|responsible|for|on offer|up and running|due|independent|free|accountable|able to apply';

/** What officials do, in the bare form: an imperative that opens an item, or what “X to …” asks of an owner. */
export const DEEDS =
  'accelerate|add|address|adopt|advise|agree|align|allocate|amend|analyse|appoint|approach|approve|arrange|ask|assess|assign|assist|attend|audit|award|begin|book|brief|bring|build|carry out|cascade|chair|chase|check|circulate|clarify|close|co-?ordinate|collaborate|collate|collect|commence|commission|commit|communicate|complete|compile|conduct|confirm|consider|consolidate|consult|contact|continue|convene|co-?produce|create|deliver|demonstrate|deploy|design|determine|develop|discuss|disseminate|distribute|document|draft|draw up|e-?mail|embed|encourage|engage|enhance|ensure|escalate|establish|evaluate|examine|expand|explain|explore|extend|facilitate|feed back|feedback|fill|finalise|find|follow up|follow|formalise|formulate|fund|gather|give|hold|host|identify|implement|improve|include|incorporate|increase|inform|initiate|integrate|introduce|investigate|invite|issue|join|keep|launch|lead|liaise|list|look at|look into|maintain|make|manage|map|meet|mitigate|monitor|move|note|notify|nominate|obtain|organise|oversee|pilot|plan|prepare|present|prioritise|procure|produce|progress|promote|propose|provide|publicise|publish|purchase|pursue|put|raise|reconsider|record|recruit|redesign|reduce|refer|refine|refresh|reinforce|remind|remove|replace|reply|report|request|require|research|resolve|resource|respond|review|revise|revisit|roll out|run|schedule|scope|secure|seek|select|send|set|set aside|set out|set up|share|simplify|speak|standardise|start|strengthen|submit|support|survey|take forward|take|tell|test|trace|track|train|transfer|trial|undertake|update|upgrade|upload|use|utilise|validate|verify|visit|work|write|develop and';

/** What happens to plans and measures, beside what officials do to them. */
export const EVENTS =
  'commence|begin|start|take place|come back|come before|follow|come into|come to|go live|go to|go out|go ahead|set out|set up|address|look at|look for|include|form part|cover|open|close|end|finish|conclude|run|meet|sit|apply|replace|take over|take effect|re-?\\p{L}+|return|visit|transfer|reach|move|receive|pay|reimburse|cease|stop|expire|lapse|re-?open|lay|table|legislate|enforce|investigate|inspect|mark|charge|refund|answer|acknowledge|decide|vote|elect|re-?elect|appear|speak|stay|store|hold|put in place|put forward|bring forward|tackle|proceed|be|do so|do this|employ|offer|honour|comply|serve|act on|draw|finance|repay|restore|release|repair|build|rebuild|plant|train|teach|treat|protect';

/** Work that is said to be under way. */
export const WORKING =
  'taking (?:steps|action|forward)|working (?:to|with|on|through|closely|across|in partnership|collaboratively|hard to|towards?|alongside)|developing|exploring|considering|reviewing|preparing|drafting|progressing|taking forward|recruiting|consulting|investing|committing|establishing|building|piloting|gathering|continuing (?:to|with|our)|delivering|acting on|looking (?:at|into|to)|seeking|planning|finalising|undertaking|carrying out|conducting|implementing|introducing|rolling out|setting up|supporting|updating|revising|identifying|designing|commissioning|engaging|procuring|testing|running|in the process of|testing|trialling|creating|producing|putting in place|strengthening|improving|assessing|evaluating|scoping|mapping|leading|co-?ordinating|in discussions?';

/** A regular expression over plain words; letters of any case. */
export const words = (source: string): RegExp => new RegExp(source, 'iu');
/** The same where capital letters tell names from other words. */
export const written = (source: string): RegExp => new RegExp(source, 'u');
