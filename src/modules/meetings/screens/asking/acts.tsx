import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { MeetingSheet, OpeningRow } from '../../asking/schema.ts';
import { chosenReasons, type Act } from '../../asking/types.ts';
import { NoticeText } from '../notice-text.tsx';
import { ReadBox } from './ask-form.tsx';
import {
  KeptQuestion,
  Labelled,
  PeopleField,
  QuestionFields,
  SectorField,
  TimeField,
  type Typed,
} from './parts.tsx';

type Props = { sheet: MeetingSheet; openings: readonly OpeningRow[]; typed: Typed };

/** What the side may do now, each act folded but the one that is waited for. */
export function Acts({ sheet, openings, typed }: Props) {
  const t = useTranslations('meetingAsking');
  const tried = typed['intent']?.[0];

  return (
    <>
      {sheet.acts.map((act) => (
        <details key={act} className="meeting-act" open={act === 'accept' || act === tried}>
          <summary>{t(`act.${act}`)}</summary>
          <ActForm act={act} sheet={sheet}>
            <ActFields act={act} sheet={sheet} openings={openings} typed={typed} />
          </ActForm>
        </details>
      ))}
    </>
  );
}

function ActForm({
  act,
  sheet: { id, side },
  children,
}: {
  act: Act;
  sheet: MeetingSheet;
  children: ReactNode;
}) {
  const t = useTranslations('meetingAsking.act');
  const words = { change: 'save', substitute: 'save', propose: 'send' } as const;
  const word = act === 'change' || act === 'substitute' || act === 'propose' ? words[act] : act;

  return (
    <form method="post" className="act-form">
      <input type="hidden" name="intent" value={act} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="side" value={side} />
      {children}
      <button className={act === 'accept' ? 'button button-first' : 'button'}>{t(word)}</button>
    </form>
  );
}

function ActFields({ act, sheet, openings, typed }: Props & { act: Act }) {
  const t = useTranslations('meetingAsking');
  const named = sheet.own.map(({ id }) => id);
  const people = <PeopleField people={sheet.people} chosen={named} label={t('form.people')} />;
  switch (act) {
    case 'accept':
      return (
        <>
          {people}
          <Notices sheet={sheet} />
        </>
      );
    case 'take-up':
      return <Notices sheet={sheet} />;
    case 'substitute':
      return people;
    case 'decline':
    case 'cancel':
      return <Reason typed={typed} />;
    case 'propose':
      return <Proposal sheet={sheet} openings={openings} typed={typed} />;
    case 'change':
      return <Question sheet={sheet} typed={typed} />;
    default:
      return null;
  }
}

/** What a company reads before it agrees to meet somebody of the country. */
function Notices({ sheet: { notices } }: { sheet: MeetingSheet }) {
  const unread = notices?.notices.filter(({ id }) => notices.unread.includes(id)) ?? [];
  return unread.map((notice) => (
    <div key={notice.id}>
      <NoticeText notice={notice} />
      <ReadBox id={notice.id} version={notice.version} />
    </div>
  ));
}

function Reason({ typed }: { typed: Typed }) {
  const t = useTranslations('meetingAsking');
  return (
    <>
      <Labelled label={t('form.reason')}>
        <select name="reason" defaultValue={typed['reason']?.[0] ?? 'no-time'}>
          {chosenReasons.map((reason) => (
            <option key={reason} value={reason}>
              {t(`reason.${reason}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Words typed={typed} />
    </>
  );
}

function Words({ typed }: { typed: Typed }) {
  const t = useTranslations('meetingAsking.form');
  return (
    <Labelled label={t('words')}>
      <textarea
        name="words"
        rows={2}
        maxLength={500}
        dir="auto"
        defaultValue={typed['words']?.[0] ?? ''}
      />
    </Labelled>
  );
}

function Proposal({ sheet, openings, typed }: Props) {
  const t = useTranslations('meetingAsking');
  const places = sheet.places.filter(({ closed }) => closed === sheet.closed);
  return (
    <>
      <Labelled label={t('form.otherTime')}>
        <TimeField
          openings={openings}
          none={sheet.startsAt || sheet.open?.startsAt ? t('form.sameTime') : t('ask.openTime')}
          chosen={typed['startsAt']?.[0]}
        />
      </Labelled>
      <Labelled label={t('form.otherPlace')}>
        <select name="placeId" defaultValue={typed['placeId']?.[0] ?? ''}>
          <option value="">{t('form.usualPlace')}</option>
          {places.map(({ id, code }) => (
            <option key={id} value={id}>
              {code}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={t('form.otherPerson')}>
        <select name="participantId" defaultValue={typed['participantId']?.[0] ?? ''}>
          <option value="">{t('form.samePeople')}</option>
          {[...sheet.people, ...sheet.theirs].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <Words typed={typed} />
      <Notices sheet={sheet} />
    </>
  );
}

/** Length, language and room stay as they are once there is a time. */
function Question({ sheet, typed }: { sheet: MeetingSheet; typed: Typed }) {
  const t = useTranslations('meetingAsking');
  const { subject, sectors, minutes, interpreted, closed, lengths } = sheet;
  const isTimed = sheet.startsAt !== null || (sheet.open?.startsAt ?? null) !== null;

  return (
    <>
      <Labelled label={t('ask.subject')}>
        <input
          name="subject"
          maxLength={200}
          dir="auto"
          defaultValue={typed['subject']?.[0] ?? subject}
        />
      </Labelled>
      <SectorField chosen={typed['sectors'] ?? sectors} />
      {isTimed ? (
        <KeptQuestion {...{ minutes, interpreted, closed }} />
      ) : (
        <QuestionFields {...{ lengths, minutes, interpreted, closed, typed }} />
      )}
    </>
  );
}
