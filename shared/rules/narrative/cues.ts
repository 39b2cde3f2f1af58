/**
 * Phrases the linter listens for, as data. Every pattern is linear: a gap is bounded and never crosses a full stop.
 * They were tuned on real notices (see test/conformance/calibration.md); correct them there first.
 */
const any = (...sources: readonly string[]): RegExp => new RegExp(sources.join('|'), 'i');

/** Says outright that earlier numbers are wrong. */
export const restatementWords = any(
  String.raw`(?<!\band )\brestat(?:e|ed|ing|ements?)\b`,
  String.raw`\bno longer be relied`,
  String.raw`\bnon-?reliance`,
  String.raw`\bnot be relied`,
  String.raw`\bitem 4\.02`,
  String.raw`\bmisstat(?:e|ed|ements?)\b`,
  String.raw`\bout-of-period`,
  String.raw`\bprior[- ]period adjustment`,
  String.raw`\b(?:accounting|material|prior[- ]period|certain|identified|discovered|correct(?:ion of)?|these|an?|the)(?: \w+)? errors?\b`,
  String.raw`\brevis(?:e|ed|ing|ions?) (?:of |to )?(?:the |its |our )?(?:previous|prior|historical)`,
);

/** Does not say so, but stood in many notices that had a restatement behind them. Each group has its own reason. */
export const restatementHints: readonly { readonly about: string; readonly pattern: RegExp }[] = [
  {
    about: 'an earlier report is late or in question',
    pattern: any(
      String.raw`(?<!\bas |8-K |current report )\bpreviously[- ](?:issued|reported|filed)`,
      String.raw`\bdelay in (?:the )?(?:filing|complet)[^.]{0,60}(?:annual report|10-K|financial statements)`,
      String.raw`\b(?:historical|prior[- ]period) financial statements`,
    ),
  },
  {
    about: 'an accounting question is open',
    pattern: any(
      String.raw`\bimpairment`,
      String.raw`\bASC \d`,
      String.raw`\baccounting standards codification`,
      String.raw`\brevenue (?:contracts|recognition)`,
      String.raw`\btiming of revenue`,
      String.raw`\bclassification of`,
      String.raw`\bre-?evaluat`,
      String.raw`\baccounting (?:errors?|irregularit|system)`,
      String.raw`\btechnical accounting`,
      String.raw`\berrors?\b`,
    ),
  },
  {
    about: 'an investigation or special review is under way',
    pattern: any(
      String.raw`\binvestigat`,
      String.raw`\bspecial committee`,
      String.raw`\bwhistleblower`,
      String.raw`\birregularit`,
      String.raw`\ballegation`,
      String.raw`\bfraud`,
    ),
  },
  {
    about: 'internal control is in question',
    pattern: any(String.raw`\bmaterial weakness`, String.raw`\bcontrol deficienc`, String.raw`\bdisclosure controls`),
  },
  {
    about: 'the auditor has changed',
    pattern: any(
      String.raw`\bre-?audit`,
      String.raw`\b(?:prior|predecessor|successor|former|new) (?:independent )?(?:registered public accounting firm|auditors?)`,
      String.raw`\bchang(?:e|ed|ing)(?: in| of)?(?: its| our| the)?(?: independent)?(?: registered)? ?(?:auditor|public account)`,
    ),
  },
  {
    about: 'statements or data are still being compiled or reviewed',
    pattern: any(
      String.raw`\bfinal review`,
      String.raw`\breview and audit`,
      String.raw`\badequate disclosure`,
      String.raw`\bassembl(?:e|ing|y)\b`,
      String.raw`\bcompile and (?:verify|process)`,
      String.raw`\bcompiling and (?:verifying|processing)`,
      String.raw`\bfinancial statements,? (?:and|including) (?:other |related |accompanying )?(?:disclosures?|footnotes?)`,
    ),
  },
];

/** Says that there is none. */
export const noRestatement = any(
  String.raw`\b(?:no|not|without|nor)(?: (?:expect|anticipate|believe|aware of|require|result in|any|a|an|such|material|need|to|that|is)\w*){0,5} (?:restat|misstat|error|revis|correct)`,
);

/** Words of an investigation, for the private question and for Part IV(3). */
export const investigationWords = any(
  String.raw`\b(?:internal|independent|special|audit committee|SEC|government|regulatory)(?:'s)? (?:\w+ ){0,3}investigation`,
  String.raw`\binvestigation (?:by|of|into|conducted|described|discovered)`,
  String.raw`\bwhistleblower`,
  String.raw`\bspecial committee`,
);

const auditor = String.raw`(?:auditors?|accountants?|accounting firm|audit firm|valuation firm|valuation specialist|appraiser|actuary|third[- ]party|third parties|service provider)`;
const lacks = String.raw`(?:unable|not able|has not|have not|had not|did not|not yet|could not|cannot|needs?|requires?|required|requested|additional time|more time|delay)`;

/** Another person has not done something: the reason may be that person's (Rule 12b-25(c)). */
export const thirdPartyWords = any(
  String.raw`\b${auditor}\b[^.]{0,140}\b${lacks}\b[^.]{0,80}\b(?:audit|review|report|opinion|certification|consent|procedures|valuation|work|complete|information)`,
  String.raw`\b${lacks}\b[^.]{0,50}\b(?:for|from|by)(?: the| its| our)?(?: [\w']+){0,3} ${auditor}\b[^.]{0,60}\b(?:complete|completion|audit|review|opinion|report|consent|finish|information)`,
  String.raw`\b(?:timeliness|responsiveness|unresponsive\w*|slow response)\b[^.]{0,60}\b(?:${auditor}|public accounting firm)`,
  String.raw`\baudit\b[^.]{0,40}\b(?:has not been|is not|was not|had not been|not yet|could not be) (?:completed?|finali[sz]ed|finished|concluded)`,
);

/** Trouble with sending, for which the form must not be used (Rule 12b-25(g), (h)). */
export const technicalWords = any(
  String.raw`\bEDGAR(?:i[sz]|[^.]{0,60}\b(?:difficult|problem|issue|error|outage|technical|unable|fail|suspen|codes?\b|access))`,
  String.raw`\b(?:difficult|problem|issue|error|outage|technical)\w*[^.]{0,60}\bEDGAR`,
  String.raw`\bi?XBRL\b`,
  String.raw`\binteractive data`,
  String.raw`\b(?:filing agent|financial printer)`,
  String.raw`\belectronic filing`,
  String.raw`\b(?:technical|computer|software|server|network|internet|power|system|IT)(?: \w+)? (?:difficult|problem|issue|failure|outage|error)`,
  String.raw`\b(?:filing|access|EDGAR) codes?\b`,
  String.raw`\bransomware|\bcyber-?(?:attack|security incident)`,
);

/** A cause that is not trouble with sending, for the same sentence or another. */
export const substantiveWords = any(
  String.raw`\bfinancial statements?`,
  String.raw`\baudit`,
  String.raw`\baccount(?:ing|ants?|s)\b`,
  String.raw`\b(?:financial|necessary|required|certain|other) (?:information|data|disclosures?)`,
  String.raw`\b(?:compil|obtain|gather|assembl)\w*[^.]{0,30} information`,
  String.raw`\bclos(?:e|ing) (?:process|procedures)`,
  String.raw`\breview`,
  String.raw`\b(?:staff|personnel|officer|management|acquisition|merger|transaction|impairment|valuation)`,
  String.raw`\bransomware|\bcyber-?(?:attack|security incident)`,
);

/** Sentences that say nothing about why: a notice made only of these has no reason in reasonable detail. */
export const stockPhrases = any(
  String.raw`\bwithout unreasonable (?:effort|expense|cost)`,
  String.raw`\bwithout undue hardship`,
  String.raw`\b(?:requires?|needs?|needed|required)(?: some)? (?:additional|more|extra) time`,
  String.raw`\badditional time (?:is|was) (?:needed|required|necessary)`,
  String.raw`\bcompilation, dissemination and review`,
  String.raw`\bdelay(?:s)? in (?:compiling|assembling|gathering|the compilation|obtaining|completing)`,
  String.raw`\b(?:expects?|anticipates?|intends?|undertakes?|believes?|will|plans?|continues?)\b[^.]{0,80}\bfil(?:e|ed|ing)\b`,
  String.raw`\bwill be filed\b`,
  String.raw`\bworking diligently`,
  String.raw`\bunable to (?:timely )?(?:file|complete|finalize)`,
  String.raw`\bcould not be (?:filed|completed|finalized|eliminated)`,
  String.raw`\bnot (?:be )?able to (?:timely )?(?:file|complete)`,
  String.raw`\bimposed (?:time constraints|requirements)`,
  String.raw`\bas soon as (?:practicable|possible)`,
);

/** Says why after all: a sentence with one of these is not stock. */
export const causeWords = any(
  String.raw`\b(?:due(?: primarily| mainly| principally| largely| in part)? to|because of|result(?:ing|ed)? (?:of|from)|owing to|arising from|attributable to|relat(?:ed|ing) to|in connection with|following|in light of|as a consequence) (?!the (?:fact|foregoing|delay)|a delay|delays?|compil|additional|the time|the need|such|the (?:prescribed|original|due|filing)|its (?:original|prescribed|year-end))`,
  String.raw`\b(?:acquisition|merger|business combination|divestiture|bankrupt|chapter 11|resign|departure|terminat|turnover|illness|death|hurricane|fire|pandemic|war|sanction|restat|investigat|impairment|goodwill|going concern|lease|inventory|tax|warrant|convertible|derivative|valuation|subsidiar|material weakness|system|ERP|cyber|auditor|accounting firm|audit(?:ing)? firm|technical accounting|financing|transactions?|third[- ]part(?:y|ies)|classification of|equity instruments|Nasdaq|NYSE|adjustments?|cash|fund|fees|staff|personnel)`,
);

const notGoing = String.raw`\b(?:does|do|did|will|would|is|are|can|could)(?: not|n't|not)\b[^.]{0,120}`;
const daysOfExtension = String.raw`(?:fifteen(?:th)?|fifth|five|15(?:th)?|5(?:th)?)(?: ?\(\d+(?:th)?\))?[- ]?(?:calendar|business)?[- ]?(?:days?\b|extension)`;

/** Says that the extended date will be missed. */
export const beyondExtension = any(
  String.raw`${notGoing}\b(?:within|on or before|by|prior to|before|during|no later than)\b[^.]{0,40}\b${daysOfExtension}`,
  String.raw`${notGoing}\b(?:within|during|by|before|prior to)\b[^.]{0,40}\b(?:extension|extended|grace|cure)(?: \w+)? (?:period|deadline|due date|date)`,
  String.raw`\bunlikely\b[^.]{0,120}\b(?:within|during|by|before|prior to)\b[^.]{0,40}\b(?:extension|extended|grace|cure)\b`,
  String.raw`\b(?:cannot (?:predict|estimate|determine)|unable to (?:predict|estimate|determine))\b[^.]{0,60}\bwhen\b[^.]{0,60}\bfil`,
);

/** A sentence about what might happen, not about what is expected. */
export const hypothetical = any(
  String.raw`\b(?:risk|possibility|may(?! \d)|might|if|assurance|guarantee|factors|forward-looking)\b`,
);

/** A caution about forward-looking statements. */
export const cautionWords = any(
  String.raw`\bforward[- ]looking`,
  String.raw`\bsafe harbor`,
  String.raw`\bPrivate Securities Litigation`,
);

/** A reason why no estimate can be made (Part IV(3)). */
export const noEstimateWords = any(
  String.raw`\b(?:cannot|can not|could not|unable|not able|not possible|not yet|does not|do not|is not|are not|impracticable|premature|no)\b[^.]{0,140}\b(?:estimat|quantif|determin|predict|ascertain|known|assess)`,
  String.raw`\b(?:estimat|quantif)\w*[^.]{0,80}\b(?:cannot|can not|could not|not be|not possible|impossible|not yet|unavailable|not available)`,
);

/** Points at a paper outside the box. */
export const attachedWords = any(
  String.raw`\b(?:see|attached|set forth in|included in|contained in|annexed|refer(?:red|ence)? (?:to|is made to))\b[^.]{0,60}\b(?:attach(?:ed|ment)|exhibit|annex|appendix|schedule|press release|rider|addendum)`,
  String.raw`\b(?:attached hereto|annexed hereto|see attach|explanation (?:is )?attached|exhibit 99|rider [A-Z]\b|(?:annex|attachment|appendix) [A-Z0-9]\b)`,
);

/** Compares with the quarter before instead of the year before. */
export const wrongComparison = any(
  String.raw`\b(?:compared|comparison|increase|decrease|change|relative)\w*[^.]{0,80}\b(?:prior|previous|preceding|last|immediately preceding|sequential)(?:ly)? (?:fiscal )?quarter(?!(?: ended)?[^.]{0,20}(?:last|prior|previous) (?:fiscal )?year)`,
  String.raw`\bsequentially\b`,
  String.raw`\bquarter[- ]over[- ]quarter\b`,
);

/** Reports that no Form 12b-25 covers. */
export const uncoveredReport = any(
  String.raw`\b(?:unable|not able|inability|failed|delay\w*|late)\b[^.]{0,60}\b(?:to (?:timely )?file|in (?:the )?filing(?: of)?|filing of)(?: (?:its|the|our|a|an|certain))?(?: (?:current|foreign|quarterly|annual))?(?: report)?(?: on)?(?: form)? ?(?:8-K|6-K|40-F|N-PX|N-PORT|N-MFP|13F|13D|13G|1-K|1-SA|ABS-EE)\b`,
  String.raw`\b(?:unable|not able|failed)\b[^.]{0,40}\bto (?:timely )?file(?: (?:its|the|a))? (?:form (?:3|4|5|144)|schedule 13[DG])\b`,
);

/** Words that belong to forms and addresses of the past, and what stands there today. */
export const obsoleteWords: readonly {
  readonly pattern: RegExp;
  readonly instead: string;
  /** What stands in the text in its place. */
  readonly code: string;
}[] = [
  { pattern: /\bN-SAR\b/i, instead: 'Form N-CEN', code: 'N-CEN' },
  { pattern: /\b10-?KSB\b/i, instead: 'Form 10-K', code: '10-K' },
  { pattern: /\b10-?QSB\b/i, instead: 'Form 10-Q', code: '10-Q' },
  { pattern: /\b450 (?:Fifth|5th) Street/i, instead: '100 F Street, N.E.', code: '100 F Street, N.E.' },
];
