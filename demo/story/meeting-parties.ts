import type { AbsenceReason } from '#modules/meetings/absences/types';
import type { Sector } from '#modules/needs/taxonomy/types';

const turkish = ['tr', 'en'];
const travelled = ['tr', 'en', 'fr'];
const host = ['fr'];

/** What exhibitors offer, read off what was seen on their stands; the languages are invented. */
export const offers: [externalId: string, offers: Sector[], languages: string[]][] = [
  ['EX-BAYKAR', ['drones', 'training'], travelled],
  ['EX-ASELSAN', ['radars', 'communications', 'optronics', 'counter-drone'], travelled],
  ['EX-ROKETSAN', ['missiles', 'ammunition', 'drones'], turkish],
  ['EX-MKE', ['ammunition', 'small-arms', 'artillery'], travelled],
  ['EX-STM', ['drones', 'cyber', 'vessels'], travelled],
  ['EX-KALEKALIP', ['small-arms'], turkish],
  ['EX-3E', ['small-arms'], turkish],
  ['EX-SARSILMAZ', ['small-arms', 'ammunition'], travelled],
  ['EX-ATLAS', ['logistics'], turkish],
  ['EX-ESSAV', ['maintenance', 'industry'], turkish],
  ['EX-SKYDAGGER', ['drones'], travelled],
  ['EX-ZSR', ['small-arms'], turkish],
  ['EX-AKINCILAR', ['small-arms'], turkish],
  ['EX-HEDEF', ['small-arms', 'police'], turkish],
  ['EX-AKDAS', ['small-arms'], turkish],
  ['EX-OTOKAR', ['armoured-vehicles', 'maintenance'], travelled],
  ['EX-HAVELSAN', ['communications', 'training', 'cyber'], travelled],
  ['EX-PRONTARON', ['personal-protection', 'police'], turkish],
  ['EX-AES', ['border-surveillance', 'police'], host],
  ['EX-MARKALA', ['maintenance', 'industry'], host],
  ['EX-GENIE', ['counter-ied', 'logistics'], host],
  ['EX-CARMA', ['ammunition'], host],
  ['EX-FARAZI', ['radars', 'border-surveillance'], travelled],
  ['EX-HAYAL', ['optronics'], turkish],
  ['EX-NUMUNE', ['communications'], turkish],
  ['EX-TEMSILI', ['armoured-vehicles', 'personal-protection'], travelled],
  ['EX-MASAL', ['personal-protection'], turkish],
  ['EX-DUSSEL', ['counter-ied'], travelled],
  ['EX-KURGU', ['training'], turkish],
  ['EX-ORNEK', ['ammunition', 'training'], turkish],
  ['EX-DENEME', ['logistics'], turkish],
  ['EX-VARSAYIM', ['cyber', 'communications'], turkish],
  ['EX-SANAL', ['logistics', 'field-medicine'], travelled],
  ['EX-TASLAK', ['drones'], turkish],
  ['EX-ESKIZ', ['field-medicine'], travelled],
];

/** Who leaves the fair on the second day before it closes, from when and why; invented. */
export const travellers: [externalId: string, from: string, why: AbsenceReason][] = [
  ['DEL-BF-SEC', '12T16:30', 'convoy'],
  ['DEL-NE-SEC', '12T16:30', 'convoy'],
  ['DEL-TG-SEC', '12T16:30', 'elsewhere'],
];

/** Parties that bring several people who can hold talks at once, as their meetings of the demo show. */
const threeTeams = ['EX-DENEME', 'DEL-PK-DEF'];
const twoTeams = [
  ...['EX-VARSAYIM', 'EX-CARMA', 'EX-HAYAL', 'EX-TASLAK', 'EX-GENIE', 'EX-BAYKAR', 'EX-ASELSAN'],
  ...['DEL-TR-DEF', 'DEL-BF-DEF', 'DEL-EG-DEF', 'DEL-SD-DEF', 'DEL-GN-DEF', 'DEL-SL-DEF'],
  ...['DEL-GH-DEF', 'DEL-LY-SEC', 'DEL-MA-DEF', 'DEL-NG-DEF', 'DEL-QA-DEF', 'DEL-SA-DEF'],
  ...['DEL-TD-DEF', 'DEL-IR-DEF', 'DEL-RU-DEF', 'DEL-NG-SEC'],
];

export function teamsOf(externalId: string): number {
  if (threeTeams.includes(externalId)) return 3;
  return twoTeams.includes(externalId) ? 2 : 1;
}
