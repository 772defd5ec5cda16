/** What the words about a measure must say, may say, and what it shares with none: from its id, which is made of terms. */
import { isTerm, type Term } from './terms.ts';

export interface Profile {
  required: readonly Term[];
  allowed: ReadonlySet<Term>;
}

const applicationWords: readonly Term[] = ['application', 'received', 'disclosed'];
const outcomeWords: readonly Term[] = [...applicationWords, 'processed'];
const remedyWords: readonly Term[] = ['application', 'received', 'disclosed', 'processed', 'reconsideration'];
const documentWords: readonly Term[] = ['issued', 'disclosed', 'proactive'];

/** Of a measure id the parts that words must say, and those they may. */
const measures: Readonly<Record<string, readonly [required: readonly Term[], allowed: readonly Term[]]>> = {
  'applications.newReceived': [['application'], ['received', 'newReceived', 'disclosed']],
  'applications.receivedIncludingCarriedOver': [
    ['application'],
    ['received', 'includingCarriedOver', 'carriedOver', 'disclosed'],
  ],
  'applications.carriedOver': [
    ['carriedOver'],
    ['application', 'received', 'disclosed', 'includingCarriedOver', 'carriedForward'],
  ],
  'applications.carriedForward': [['carriedForward'], ['application', 'disclosed', 'processed']],
  'applications.answered': [['processed'], applicationWords],
  'outcomes.totalProcessed': [['processed'], applicationWords],
  'applications.answerRate': [['answerRate'], outcomeWords],
  'applications.channelShare': [[], applicationWords],
  'answers.share': [[], outcomeWords],
  'answers.notProvided': [['notProvided'], [...outcomeWords, 'unavailable']],
  'outcomes.other': [['otherHandled'], outcomeWords],
  'outcomes.other.other': [['otherHandled'], outcomeWords],
  'complaints.total': [['complaints'], ['received', 'disclosed', 'processed']],
  'complaints.valid': [['complaints'], ['valid', 'received', 'disclosed', 'processed']],
  'complaints.subordinate': [['complaints'], ['subordinate', 'received', 'disclosed', 'processed']],
  'proactive.items': [['proactive'], ['disclosed']],
  'regulations.created': [['regulations', 'issued'], documentWords],
  'normativeDocuments.created': [['normativeDocuments', 'issued'], documentWords],
  'regulations.totalDisclosed': [['regulations', 'totalDisclosed'], documentWords],
  'normativeDocuments.totalDisclosed': [['normativeDocuments', 'totalDisclosed'], documentWords],
};

const things: Readonly<Record<string, Term>> = {
  reconsideration: 'reconsideration',
  litigation: 'litigation',
  complaints: 'complaints',
  regulations: 'regulations',
  normativeDocuments: 'normativeDocuments',
  licensing: 'licensing',
  otherServices: 'otherServices',
  penalties: 'penalties',
  coercion: 'coercion',
};

/** Parts of ids that another term says. */
const aliases: Readonly<Record<string, string>> = { unclearAfterCorrection: 'unclear' };

const memberTerms: Readonly<Record<string, Term>> = { district: 'districts' };
/** Members that are told by whose work it is, not by a word of theirs. */
export const isOwnBody = (member: string): boolean => member === 'office';

/** Undefined where the words of a measure or of its part are no terms: then only its printed words tell it. */
export function profileOf(measure: string, member: string): Profile | undefined {
  const whole = ofMeasure(measure);
  if (!whole) return undefined;
  if (member === 'total' || isOwnBody(member)) return whole;
  const term = memberTerms[member] ?? member;
  if (!isTerm(term)) return undefined;
  const required = measure === 'proactive.items' || measure === 'answers.notProvided' ? [] : whole.required;
  const isApplicant = measure === 'applications.newReceived';
  return {
    required: [...(isApplicant ? ['application' as const] : required), term],
    allowed: new Set([...whole.allowed, ...whole.required, term]),
  };
}

function ofMeasure(measure: string): Profile | undefined {
  const known = measures[measure];
  if (known) return { required: known[0], allowed: new Set([...known[0], ...known[1]]) };
  const [first = '', ...parted] = measure.split('.');
  const rest = parted.map((part) => aliases[part] ?? part);
  const last = rest.at(-1) ?? '';
  if (first === 'outcomes' || first === 'answers') {
    if (!isTerm(last)) return undefined;
    const classes = rest
      .slice(0, -1)
      .map((name) => (name === 'other' ? 'otherHandled' : name))
      .filter(isTerm);
    const kin: readonly Term[] = classes.includes('unavailable') ? ['notProvided'] : [];
    return { required: [last], allowed: new Set<Term>([last, ...classes, ...kin, ...outcomeWords]) };
  }
  const thing = things[first];
  if (thing === undefined) return undefined;
  const parts = rest.filter((part) => part !== 'total');
  if (!parts.every(isTerm)) return undefined;
  const isRemedy = first === 'reconsideration' || first === 'litigation';
  const required = [
    ...new Set([
      ...(parts.includes('afterReconsideration') || parts.includes('direct') ? [] : [thing]),
      ...parts.filter(isTerm),
    ]),
  ];
  return { required, allowed: new Set([...required, thing, ...(isRemedy ? remedyWords : documentWords)]) };
}
