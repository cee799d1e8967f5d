import { headingKey } from './headings.js';

interface ForbiddenColumn {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Facts about people that a learning system has no need of. Matched against a heading's letters and digits alone. */
const forbidden: readonly ForbiddenColumn[] = [
  { what: 'pay', pattern: /salary|payrate|hourlyrate|annualpay|basicpay|grosspay|netpay|compensation|bonus|spinalpoint|paypoint/ },
  { what: 'National Insurance or other official numbers', pattern: /nationalins|^ni$|^nino$|ninumber|passport|nationalid|taxcode/ },
  { what: 'health and absence', pattern: /sick|absence|illness|medical|health|disab/ },
  { what: 'ethnicity', pattern: /ethnic|^race$|nationality|citizenship/ },
  { what: 'religion or belief', pattern: /religio|belief|faith/ },
  { what: 'sex, gender or sexual orientation', pattern: /sexual|gender|^sex$|pregnan/ },
  { what: 'age and family', pattern: /dateofbirth|birthdate|^dob$|^age$|marital|nextofkin|emergencycontact/ },
  { what: 'home contact details', pattern: /homeaddress|homephone|homeemail|personalemail|homepostcode|^postcode$|addressline/ },
  { what: 'bank details', pattern: /bank|sortcode|accountnumber|iban/ },
  { what: 'trade union membership', pattern: /union/ },
  { what: 'conduct and capability', pattern: /disciplin|grievance|capability|performancerating|criminal|dbs(check|number|status)/ },
];

/** What the column must not bring into Trellis, or null for a harmless one. Source: UK GDPR, article 5(1)(c), data minimisation. */
export function forbiddenBecause(heading: string): string | null {
  const key = headingKey(heading);
  return forbidden.find(({ pattern }) => pattern.test(key))?.what ?? null;
}
