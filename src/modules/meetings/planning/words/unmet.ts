import type { Culprit, Unmet } from '../../engine/types.ts';
import type { Speaker } from './speaker.ts';

/** Why a wish was not met. */
export function sayReason(
  { t, who, meeting, at, languages }: Speaker,
  { reason, guest, host }: Pick<Unmet, 'reason'> & { guest: string; host: string },
): string {
  switch (reason.code) {
    case 'never':
      return t('meetingPlans.reason.never');
    case 'no-common-time':
      return t('meetingPlans.reason.noCommonTime');
    case 'guest-full':
    case 'host-full':
      return t(`meetingPlans.reason.${full[reason.limit]}`, {
        who: who(reason.code === 'guest-full' ? guest : host),
      });
    case 'no-place':
      return reason.at
        ? t('meetingPlans.reason.noPlaceAt', { at: at(reason.at) })
        : t('meetingPlans.reason.noPlace');
    case 'no-interpreter': {
      const between = languages(reason.languages);
      return reason.at
        ? t('meetingPlans.reason.noInterpreterAt', { languages: between, at: at(reason.at) })
        : t('meetingPlans.reason.noInterpreter', { languages: between });
    }
    case 'attendee-busy':
      return t('meetingPlans.reason.attendeeBusy', { who: who(reason.attendee) });
    case 'outranked':
      return t('meetingPlans.reason.outranked', { meeting: meeting(reason.by) });
  }
}

/** The cheapest way to meet it. */
export function sayCure({ t, who, meeting, at, languages }: Speaker, cure: Unmet['cure']): string {
  switch (cure.code) {
    case 'none':
      return t('meetingPlans.cure.none');
    case 'free-at':
      return t('meetingPlans.cure.freeAt', { at: at(cure.at), place: who(cure.place) });
    case 'if-moves':
      return t('meetingPlans.cure.ifMoves', {
        ...{ at: at(cure.at), place: who(cure.place) },
        ...{ meeting: meeting(cure.moves), to: at(cure.to) },
      });
    case 'if-dropped':
      return t('meetingPlans.cure.ifDropped', {
        ...{ at: at(cure.at), place: who(cure.place), meeting: meeting(cure.drops) },
      });
    case 'raise-limit':
      return t(`meetingPlans.cure.${raise[cure.limit]}`, { who: who(cure.party) });
    case 'another-interpreter':
      return t('meetingPlans.cure.anotherInterpreter', {
        ...{ languages: languages(cure.languages), at: at(cure.at) },
      });
    case 'another-place':
      return t('meetingPlans.cure.anotherPlace', { at: at(cure.at) });
  }
}

/** One of the demands that cannot hold together. */
export function sayCulprit({ t, who, meeting }: Speaker, { code, about }: Culprit): string {
  switch (code) {
    case 'locked':
    case 'required':
      return t(`meetingPlans.culprit.${code}`, { meeting: meeting(about) });
    case 'place':
      return t('meetingPlans.culprit.place', { place: who(about) });
    case 'minimum':
    case 'absence':
    case 'interpreter':
    case 'maximum':
      return t(`meetingPlans.culprit.${code}`, { who: who(about) });
  }
}

const full = {
  halfDay: 'fullHalfDay',
  day: 'fullDay',
  edition: 'fullEdition',
  time: 'fullTime',
} as const;

const raise = { halfDay: 'raiseHalfDay', day: 'raiseDay', edition: 'raiseEdition' } as const;
