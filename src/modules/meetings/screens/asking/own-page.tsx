import type { MeetingSheet, OpeningRow, OwnMeetingsPage } from '../../asking/schema.ts';
import type { OwnRating } from '../../day/schema.ts';
import { AskForm } from './ask-form.tsx';
import { MyMeetings } from './my-meetings.tsx';
import type { Typed } from './parts.tsx';
import type { OpenReply } from './reply-form.tsx';
import { MeetingSheetView } from './sheet.tsx';
import type { AskStep } from './steps.ts';

/** What the page of a party's own meetings was given by its loader. */
export type OwnPage = {
  own: OwnMeetingsPage;
  sheet: {
    sheet: MeetingSheet;
    openings: readonly OpeningRow[];
    rating: OwnRating;
    reply: OpenReply | null;
  } | null;
  step: AskStep | null;
  now: Date;
};

/** The list, one meeting, or a question being asked: the same in the office and on paper-thin pages. */
export function OwnMeetingsView({
  page: { own, sheet, step, now },
  typed,
  address,
  diaryAddress,
}: {
  page: OwnPage;
  typed: Typed;
  address: string;
  /** Without the kind and id of the party. */
  diaryAddress: string;
}) {
  const href = (parameters: Record<string, string>) =>
    `${address}?${new URLSearchParams(parameters)}`;
  const backHref = own.party ? href({ party: `${own.party.kind}.${own.party.id}` }) : address;
  if (sheet) return <MeetingSheetView {...sheet} typed={typed} now={now} backHref={backHref} />;
  if (step) return <AskForm own={own} step={step} typed={typed} backHref={backHref} />;
  return <MyMeetings own={own} href={href} diaryAddress={diaryAddress} />;
}
