import type { BirthSpan } from '../../types.ts';
import { readBirth } from '../reading/births.ts';
import type { DraftDocument } from '../reading/draft.ts';
import { countryOf, countryOfPlace } from '../reading/places.ts';

/** What only the remarks of an OFAC entry tell. */
export type Remarks = {
  weakNames: string[];
  formerNames: string[];
  births: (BirthSpan | null)[];
  nationalities: string[];
  /** ISO 3166 alpha-2 of places of birth. */
  birthCountries: string[];
  gender: string;
  documents: DraftDocument[];
};

/**
 * Reads "DOB 9 Mar 1971; POB Gao, Mali; nationality Mali; Gender Male; Passport AX0012345 (Mali);
 * a.k.a. 'LE CHAMELIER'; Linked To: …". What is not known is left out.
 */
export function readRemarks(text: string): Remarks {
  const remarks: Remarks = {
    weakNames: [],
    formerNames: [],
    births: [],
    nationalities: [],
    birthCountries: [],
    gender: '',
    documents: [],
  };
  for (const part of text.split(';')) addPart(remarks, part.trim().replace(/^alt\.\s+/i, ''));
  return remarks;
}

function addPart(remarks: Remarks, part: string): void {
  const [, word = '', rest = ''] =
    /^(DOB|POB|nationality|citizen|Gender|a\.k\.a\.|f\.k\.a\.)\s+(.+?)\.?$/i.exec(part) ?? [];
  switch (word.toLowerCase()) {
    case 'dob':
      remarks.births.push(readBirth(rest));
      return;
    case 'pob': {
      const country = countryOfPlace(rest);
      if (country) remarks.birthCountries.push(country);
      return;
    }
    case 'nationality':
    case 'citizen':
      remarks.nationalities.push(rest);
      return;
    case 'gender':
      remarks.gender ||= rest;
      return;
    case 'a.k.a.':
      remarks.weakNames.push(rest.replace(/^'|'$/g, ''));
      return;
    case 'f.k.a.':
      remarks.formerNames.push(rest.replace(/^'|'$/g, ''));
      return;
    default: {
      const document = documentIn(part);
      if (document) remarks.documents.push(document);
    }
  }
}

/** Numbers of papers. Addresses of mail, telephones and currencies are no papers. */
const papers: [RegExp, string][] = [
  [/^(?:Diplomatic |Stateless Person )?Passport (?:No\.? |# )?/i, 'passport'],
  [/^(?:Refugee )?Travel Document(?: Number| No\.?)? /i, 'travel-document'],
  [
    /^(?:Afghan |Birth Certificate )?(?:National ID|Identification|Personal ID Card|Numero de Identidad|Citizen's Card|Kenyan ID|Stateless Person ID Card|Interpol: Red Notice\. File)(?: Number| No\.?)? /i,
    'national-id',
  ],
  [
    /^(?:Cedula|D\.?N\.?I\.?|C\.?U\.?R\.?P\.?|C\.?U\.?I\.?P?\.?|C\.?U\.?I\.?T\.?|SSN|I\.F\.E\.|Electoral Registry|Residency|LE Number)(?: No\.?| Number| #)? /i,
    'national-id',
  ],
  [
    /^(?:Driver's License|Seafarer's Identification Document|Numero Unico)(?: No\.?| Number)? /i,
    'licence',
  ],
  [
    /^(?:Tax ID|R\.?F\.?C\.?|NIT|RUC|RIF|RTN|V\.A\.T\.|C\.?N\.?P\.?J\.?|Fiscal Code|Italian Fiscal Code)(?: No\.?| Number)?(?: #)? /i,
    'tax-number',
  ],
  [/^(?:Vessel Registration Identification )?IMO /i, 'imo'],
  [/^MMSI /i, 'mmsi'],
  [
    /^Aircraft (?:Tail Number|Mode S Transponder Code|Manufacturer's Serial Number \(MSN\)) /i,
    'aircraft',
  ],
  [
    /^(?:Registration(?: ID| Number)?|Business Registration Number|Company Number|Commercial Registry Number|Trade License No\.|Matricula Mercantil No\.?|Business Number|Government Gazette Number|Public Registration Number|Chinese Commercial Code|UK Company Number|Romanian C\.R\.|License|Folio Mercantil No\.|D-U-N-S Number|SWIFT\/BIC) /i,
    'registration',
  ],
];

function documentIn(part: string): DraftDocument | null {
  const paper = papers.find(([form]) => form.test(part));
  if (!paper) return null;
  const [form, type] = paper;
  const rest = part.replace(form, '');
  const [, number = ''] = /^([^()]+?)(?:\s*\(|\s+(?:issued|expire)|\.?$)/i.exec(rest) ?? [];
  if (!/\d/.test(number)) return null;
  const bracketed = [...rest.matchAll(/\(([^)]+)\)/g)].map(([, inside]) => countryOf(inside));
  return { type, number, country: bracketed.find((country) => country !== null) ?? null };
}
