import type { errors as source } from '../fr/errors.ts';
import type { Same } from '../same.ts';

export const errors = {
  internal:
    'Something unexpected went wrong; it is in the log. Try again, and tell the administrator if it comes back.',
  request: {
    invalid: 'Some fields were not understood.',
    'too-large': 'The request is too large: at most {megabytes, number} MB.',
    'too-many':
      'Too many attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
    'cross-origin': 'This request did not come from a page of Kurukan; nothing was done.',
  },
  convoy: {
    unknown: 'There is no such convoy, or it takes nobody you look after.',
    'code-taken': 'Another convoy is called {code} already.',
    times: 'The times must follow each other: meeting, departure, arrival, departure home, home.',
    'not-a-day': 'That day is not a day of the edition.',
    'refers-to-nothing':
      'The route, the range, the channel or the programme row you chose is no longer there. Reload the page.',
    'is-cancelled': 'This convoy is cancelled.',
    'already-cancelled': 'This convoy is cancelled already.',
    'no-vehicles': 'This convoy has no seat for passengers. Enter its vehicles first.',
    'vehicle-unknown': 'This vehicle is not of this convoy. Reload the page.',
    'vehicle-code-taken':
      'Two vehicles have the same code. Each code is used once in the whole edition.',
    'vehicle-counted': 'People were counted aboard {code}: this vehicle stays in the convoy.',
    'no-such-seat': 'Vehicle {code} has no such seat, or none that is free.',
    'not-cleared': 'This person may not travel: they are not accredited.',
    'zone-not-granted':
      'This person may not travel: their accreditation opens neither the convoy nor the range.',
    'day-not-granted': 'This person may not travel: their accreditation does not hold on that day.',
    'badge-unknown': 'No badge carries this code. Read the eight characters again.',
    'point-unknown': 'This point is not on the route of the convoy.',
    'position-in-future': 'That time has not come yet.',
    'route-unknown': 'There is no such route.',
    'point-twice': 'Point {code} is on the route twice.',
    'point-measured':
      'A convoy has been seen at point {code}: it keeps its code, so that the measured times stay right.',
  },
  session: {
    required: 'Sign in to continue.',
    unknown: 'This session has already ended.',
  },
  'sign-in': {
    'code-wrong': 'This code is wrong or no longer valid. Check it, or ask for another one.',
    'link-used': 'This link has been used or is no longer valid. Ask for another one.',
  },
  'access-link': {
    'not-valid':
      'This link opens nothing: it is wrong, ended or withdrawn. Ask the protocol service for another one, or sign in with a code sent to your address.',
    unknown: 'This link does not exist any more, or it has been withdrawn already.',
  },
  answer: {
    closed:
      'The last day for a reply is over. Call the protocol service: it can record your answer.',
  },
  duplicate: {
    unknown: 'This pair of files does not exist, or no longer does.',
    decided: 'Somebody has already decided on these two files.',
    'kept-has-ended': 'A file that was withdrawn cannot be the one to keep. Keep the other one.',
    'needs-commission':
      'One of these files was refused, or the screening holds it: only the commission may merge them.',
  },
  form: {
    'changed-meanwhile':
      'Somebody else has changed these answers while you were writing. Compare the two texts, keep what is right, then send again.',
  },
  screening: {
    'hit-unknown': 'This hit does not exist, or no longer exists, in this edition.',
    'rule-unknown': 'This screening rule does not exist, or it is revoked already.',
    'rule-ends-before-it-begins': 'The rule ends before it begins. Correct one of the two dates.',
    'not-open':
      'This hit is no longer open: somebody has said what it is already. Reload the page.',
    'not-proposed': 'Nobody has said yet what this hit is. Propose first.',
    'not-settled': 'Two people have not yet said what this hit is; it is still open.',
    'same-person': 'You made the proposal yourself: a second person must confirm it.',
    'reason-does-not-fit': 'This reason does not go with this conclusion. Choose another one.',
    'note-missing': 'Say in a few words what you have seen.',
    'authority-missing': 'A waiver names the authority that grants it and the day it ends.',
    'waiver-outdated': 'The waiver would end before it takes effect. Give a date to come.',
  },
  appeal: {
    unknown: 'This appeal does not exist in this edition.',
    'not-refused': 'Only a refusal can be appealed against.',
    'open-already': 'An appeal is open for this person already. Wait for its answer.',
    answered: 'This appeal has its answer already. Reload the page.',
    'own-refusal': 'You made this refusal: somebody else must hear the appeal.',
  },
  vetting: {
    'passphrase-short': 'The passphrase is too short: at least {length, number} characters.',
  },
  'second-step': {
    'code-wrong':
      'This code is wrong or has been used. Wait for the next one, and check the time of your phone.',
  },
  passkey: {
    refused: 'This passkey was not recognised. Try again, or ask for a code.',
    unknown: 'This passkey no longer exists.',
  },
  account: {
    'email-taken': 'There is already an account with this address.',
    own: 'You cannot close your own account; ask another administrator to do it.',
    unknown: 'There is no such account.',
  },
  role: {
    'not-narrowed':
      'This role needs to be narrowed: to a country for an embassy or a liaison officer, to an exhibitor for its staff.',
    'two-bodies':
      'An account cannot belong to the organiser and to the commission in the same edition.',
    unknown: 'This account does not hold this role in this edition.',
  },
  permission: {
    denied: 'Your role does not allow this.',
  },
  edition: {
    unknown: 'There is no such edition, or you hold no role in it.',
    exists: 'The edition {edition} exists already.',
    'plan-inconsistent': 'The plan of the edition does not fit together ({fault}).',
    'stage-backwards': 'A stage is never left backwards: from {from} to {to}.',
  },
  page: {
    unknown: 'There is no such page.',
  },
  file: {
    unknown: 'There is no such file.',
  },
  key: {
    wrong:
      'Protected data cannot be opened with the key of this installation: the key is another one, or the data was touched.',
    malformed:
      'The key of the installation is not valid: it takes 32 bytes in base64 (keys/installation.key or KURUKAN_KEY).',
  },
  exhibitor: {
    unknown: 'This exhibitor is not in the edition, or is not yours to see.',
    withdrawn: 'This exhibitor has withdrawn. Take in a new application if it comes back.',
  },
  stand: {
    unknown: 'Stand {code} is not on the floor plan of this edition.',
    taken: 'Stand {code} is already taken. Release it first, or choose another one.',
    'exhibitor-not-admitted':
      'Stand {code} can only be given to an admitted exhibitor. Decide the application first.',
  },
  policy: {
    'reference-used': 'The edition already has an act “{reference}”. Give another reference.',
    'act-unknown': 'There is no such act in the edition, or it is already undone.',
  },
  diary: {
    'feed-unknown': 'This calendar address does not exist or was revoked.',
    'feeds-full': 'There are {most} calendar addresses already: revoke one.',
  },
  'meeting-plan': {
    unknown: 'There is no such plan.',
    'changed-meanwhile':
      'Somebody else has changed this plan. Nothing is lost: here it is as it stands, do it again.',
    'breaks-rules':
      'This plan does not keep all the rules. Open it in the grid: each rule is told there, to be mended or let pass with a reason.',
    'nothing-changed': 'Nothing to change: the meeting stands like that already, or has no place.',
    'nothing-to-undo': 'There is nothing left to undo or redo.',
  },
  alert: {
    unknown: 'There is no such alert.',
    'message-unknown': 'This message was not sent to you.',
    'already-sent': 'This alert is already sent; prepare another one if it must be corrected.',
    'is-withdrawn': 'This alert was withdrawn; prepare it again.',
    'not-sent': 'This alert is not sent yet.',
    'all-read': 'Everybody has read this alert.',
  },
  'range-day': {
    unknown: 'No session, lane, range or word of this day has that number.',
    refused:
      'That cannot be said now: a hold, stop-fire, the checklist or the state of the session stands against it.',
  },
  'demo-wish': {
    'too-many': 'A delegation ranks {max, plural, one {# session} other {# sessions}} at most.',
  },
  'range-order': {
    'in-circle': 'This order would come back to its beginning: nobody could keep it.',
  },
  'range-post': {
    'code-taken': 'A post is already called {code}. Give another code.',
    'on-sessions': '{code} is on duty at {sessions}. Name somebody else there first.',
    'refers-to-nothing': '{code}: this range or person is not in the edition.',
    'shift-ends-first': '{code}: duty must end after it begins.',
    unknown: 'This post no longer exists. Reload the page.',
  },
  'range-session': {
    'act-not-possible': '{code} is not at this point: reload the page to see its state.',
    'approved-already': '{code} is already approved on this side.',
    cancelled: '{code} is cancelled and changes no more. Create a new session.',
    'code-taken': 'A session is already called {code}.',
    incomplete:
      '{code}: {count, plural, one {# point is} other {# points are}} still missing. See “What is missing”.',
    'not-yours-now': '{code} is submitted: to change it, ask safety or the commander to return it.',
    'refers-to-nothing': '{code}: what is chosen here does not exist or is not yours.',
    'same-person': '{code}: safety and the commander are two persons.',
    'twice-in-file': '{code} stands twice in the file; the first row counts.',
    unknown: 'This session does not exist.',
  },
  'range-timetable': {
    unknown: 'There is no such version of the timetable.',
    'not-ready': 'This version of the timetable is not ready to be published.',
    'breaks-rules':
      'This timetable breaks {count, plural, one {# rule} other {# rules}}; nothing was published. Compute a new one.',
    outdated:
      'The sessions or the timetable have changed meanwhile. Load the page again and repeat.',
    'no-place': 'The session cannot begin at this time on its lane.',
    'session-unknown': 'This session is not in this version.',
    'nothing-published': 'No timetable of this range is published yet.',
    running: 'A run for this range is already under way.',
  },
  'range-hold': {
    outdated: 'The timetable has changed since the preview. Look at the new preview, then confirm.',
    'already-sent': 'The messages have left: this hold can no longer be undone.',
    undone: 'This hold is already undone.',
    'not-last': 'The timetable has changed since; this hold can no longer be undone.',
    'lane-unknown': 'This lane is not on this range.',
  },
  'meeting-run': {
    unknown: 'There is no such run.',
    ended: 'Run {number} has ended already.',
  },
  'meeting-version': {
    unknown: 'This version was not published.',
    'published-meanwhile':
      'Version {number} has just been published by somebody else. Look at it before you publish yours.',
    'nothing-new': 'This plan changes nothing of what is published.',
    'window-over': 'The end of the reply window has to be ahead.',
  },
  'meeting-reply': {
    closed: 'The reply window is over. Call the meeting desk: it can still write your answer down.',
    'not-asked': 'This meeting waits for no answer.',
    'reason-missing': 'Say why, so that the desk finds something better.',
  },
  'meeting-telling': {
    unknown: 'There is no such message.',
  },
  meeting: {
    'may-not-ask':
      'In this edition you do not ask for meetings yourself. Only the organiser can lift this rule: speak to the meeting desk.',
    'asking-not-open': 'Asking opens on {at}. Only the organiser can open it earlier.',
    'asking-closed': 'Asking has been closed since {at}. The meeting desk can still book.',
    'must-say-why':
      'Say in one sentence why you ask for this meeting: the organiser requires it of everybody.',
    'too-many-asked':
      'At most {most, plural, one {one unanswered question} other {# unanswered questions}} at a time: the limit is reached. Take one back, wait for an answer, or ask the organiser to raise the limit.',
    'too-late':
      'Less than {minutes, plural, one {# minute} other {# minutes}} before the beginning only the meeting desk still books: go there, or call it.',
    exists:
      'These two parties already have a meeting asked for or planned. Open it to answer or move it.',
    'declined-before':
      'The other side declined. Only they can take the question up again; the meeting desk can suggest it to them.',
    'met-already': 'These two parties have met already. Give a second meeting another subject.',
    'no-such-time': 'No meeting slot begins then ({at}). Choose from the list.',
    'half-day-full':
      '{side, select, guest {The guest} other {The exhibitor}} already has {most, plural, one {# meeting} other {# meetings}} in that half-day, which is the limit. The organiser can raise it, or they themselves where they set it.',
    'day-full':
      '{side, select, guest {The guest} other {The exhibitor}} already has {most, plural, one {# meeting} other {# meetings}} that day, which is the limit. The organiser can raise it, or they themselves where they set it.',
    'edition-full':
      '{side, select, guest {The guest} other {The exhibitor}} has reached the limit for the whole edition ({most}). The organiser can raise it, or they themselves where they set it.',
    'no-place': 'No suitable place is free then ({at}). Choose another time.',
    'no-interpreter':
      'No interpreter for these languages is free then ({at}). Choose another time, or bring your own.',
    'likely-taken':
      'Others already ask for this time (at most {most, plural, one {# question} other {# questions}} at once). Wait for their answer or choose another time; the organiser can raise the limit.',
    'needs-pause':
      '{side, select, guest {The guest} other {The exhibitor}} would have too many meetings in a row without a pause. Choose another time.',
    absent:
      '{side, select, guest {The guest is not there} host {The exhibitor is not there} other {Somebody who must be present is not there}} then ({at}). Choose another time.',
    'time-taken':
      '{side, select, guest {The guest is taken} host {The exhibitor is taken} other {Somebody who must be present is taken}} then ({at}), or would not arrive in time. Choose another time.',
    'never-free': 'There is no moment left at which both are free with a place.',
    'act-not-possible':
      'This meeting has changed meanwhile: this is no longer possible. Here it is as it stands.',
    'nothing-proposed': 'Propose another time, another place or another person.',
    'person-unknown': 'This person belongs to neither party.',
    'has-a-time':
      'Length, language and closed room no longer change once a time is proposed. Propose another time, or cancel.',
    'badge-not-here': 'This badge is not expected at any meeting now.',
    'not-begun': 'This meeting has not begun yet.',
    'not-late':
      'They may still come: the meeting is released {minutes, plural, one {# minute} other {# minutes}} after its beginning. The organiser sets this time.',
    'nothing-released': 'This time is no longer free. Nothing was changed.',
    'not-over': 'Say what came of it once the meeting has begun.',
    'outcome-closed': 'A meeting that was cancelled or declined has no outcome.',
    unknown: 'This meeting is not in the edition.',
    'one-guest':
      'A meeting is between an exhibitor and one guest: a delegation, or a person who comes for none.',
    'without-time':
      'Give the time at which the meeting starts: without it, it can be neither planned nor held.',
    'ends-before-it-starts': 'The meeting must end after it starts.',
    'state-unreachable':
      'This meeting cannot go to that state. Reload the page: somebody may have changed it.',
    'exhibitor-unknown': 'The exhibitor of this meeting is not in the edition.',
    'guest-unknown': 'The delegation or person of this meeting is not in the edition.',
    'file-unreadable':
      'This file is no instance of the meeting problem: {part} is missing or makes no sense.',
    'twice-in-file': 'This meeting number stands twice in the file; the first row counts.',
    'party-unknown': 'This delegation, person or company is none of yours in this edition.',
    'double-booked-in-file':
      'This planned meeting would put somebody in two places at once. Change its time in the file.',
    'double-booked':
      '{kind, select, place {The place {who} is taken} interpreter {Interpreter {who} is taken} person {Somebody who must be present has a meeting} other {{who} has a meeting}} at the time asked for ({at}). Choose another time or another place.',
  },
  'meeting-settings': {
    'block-backwards': 'Hours, row {row}: the end must be after the beginning.',
    'block-off-grid':
      'Hours, row {row}: the beginning and the end must fall on a multiple of five minutes.',
    'block-outside-days': 'Hours, row {row}: a block must lie within one day of the edition.',
    'block-overlaps': 'Hours, row {row}: this block overlaps another one.',
    'block-twice': 'Hours, row {row}: this name of a block is used twice.',
    'hall-to-itself': 'Walking, row {row}: choose two different halls.',
    'hall-unknown': 'Walking, row {row}: this hall is not in the edition.',
    'length-fits-nowhere': 'One of the lengths fits no block. Remove it, or make a block longer.',
    'length-off-list': 'The usual length must be one of the lengths allowed.',
    'released-before-late':
      'A meeting cannot be released before somebody is late: set at least as many minutes.',
    'window-backwards': 'Asking must close after it opens.',
  },
  'meeting-place': {
    'code-taken': 'A place is already called {code}. Give another code.',
    'exhibitor-unknown': 'This exhibitor is not in the edition.',
    'hall-unknown': 'This hall is not in the edition.',
    'has-meetings':
      '{all, plural, one {One meeting is} other {# meetings are}} set at {code}, {toCome, plural, =0 {none} one {#} other {#}} of them still to come. Nothing is lost: declare the place closed instead, then repair the plan.',
    unknown: 'This place no longer exists. Reload the page.',
  },
  'meeting-interpreter': {
    'code-taken': 'An interpreter already has the code {code}. Give another one.',
    'has-meetings':
      '{all, plural, one {One meeting is} other {# meetings are}} given to {code}, {toCome, plural, =0 {none} one {#} other {#}} of them still to come. Remove the hours instead, then repair the plan.',
    'shift-backwards': '{code}, shift {row}: the end must be after the beginning.',
    'shifts-overlap': '{code}, shift {row}: these hours overlap others.',
    'two-languages': '{code}: name at least two languages.',
    unknown: 'This interpreter no longer exists. Reload the page.',
  },
  'meeting-absence': {
    backwards: 'The end of the absence must be after its beginning.',
    'holder-unknown': 'Who or what would be absent is not in the edition.',
    unknown: 'This absence has already been withdrawn.',
  },
  precedence: {
    'ceremony-unknown': 'This ceremony is not in this edition.',
    'delegation-unknown': 'This delegation is not in this edition.',
    'pin-unknown': 'This pin has been taken away already.',
    'version-unknown': 'There is no version {number}.',
    contradiction:
      '{count, plural, one {One pin cannot hold} other {# pins cannot hold}}. Take some away, then give the order out.',
    'nothing-new': 'Version {number} says the same already: there is nothing to give out.',
  },
  need: {
    'without-purpose': 'Tick at least one purpose: buy, evaluate, training…',
    unknown: 'This need has been taken back already.',
    'delegation-unknown': 'This delegation is not of this country.',
    'exhibitor-unknown': 'This exhibitor is not admitted to this edition.',
    'must-meet-full':
      'The list is full: {max, plural, one {# exhibitor} other {# exhibitors}} at most. Take one off first.',
  },
  wish: {
    'other-unknown': 'There is nobody here whom you could meet in this edition.',
    'too-many-musts':
      'The must-meet list is full: {max, plural, one {# name} other {# names}} at most. Take one off, or ask the organiser to raise the limit.',
    'party-unknown': 'The one who wishes or the one who is wished for is not in the edition.',
    'between-two-guests':
      'A wish goes from an exhibitor to a guest, or from a guest to an exhibitor.',
    'twice-in-file': 'This wish stands twice in the file; the first row counts.',
  },
  lead: {
    'exhibitor-unknown': 'The exhibitor of this lead is not in the edition.',
    'participant-unknown': 'The person of this lead is not in the edition.',
    'twice-in-file': 'This lead number stands twice in the file; the first row counts.',
  },
  invitation: {
    unknown: 'There is no such invitation in this edition.',
    'country-unknown': 'There is no country with the code “{country}”.',
    'without-number':
      'The note verbale for this country ({country}) has no number yet; protocol must give it one first.',
    'already-sent': 'This invitation has already been sent.',
    'not-sent': 'This invitation has not been sent yet; record its sending first.',
    'already-delivered': 'The delivery of this invitation is already recorded.',
    'before-earlier-step': 'This date breaks the order: prepared, sent, delivered, answered.',
    'in-the-future': 'This date lies in the future.',
    'answer-without-role': 'A positive answer names at least one role.',
    'answer-without-date': 'This answer has no date.',
    'answer-closed': 'The show has begun: the answer can no longer be changed.',
    'country-changed': 'Invitation {externalId} belongs to another country than {country}.',
    'country-twice': 'A government is invited once; {country} already has an invitation.',
    'twice-in-file': 'The number {externalId} stands twice in the file.',
    'already-signed': 'This invitation is signed already.',
    'already-acknowledged': 'The embassy has confirmed the receipt of this invitation already.',
    'substitute-without-office': 'Name the office that represents the government.',
    'country-ambiguous':
      '“{country}” may mean several countries: {choices}. Write the code you mean.',
    'host-not-invited': 'The host country ({country}) does not invite itself.',
    'not-signed': 'A ministerial letter leaves signed; record the signature first.',
    'edition-over': 'The edition is over: no invitation leaves any more.',
    'without-email': 'This embassy has no e-mail address; add it, or hand the letter over.',
    'mail-not-written':
      'The e-mail could not be prepared. Try again; if it keeps failing, print the letter.',
    'receipt-too-large': 'This file is larger than 8 MB. Scan at 200 dots per inch, in grey.',
    'receipt-not-a-scan': 'This file is neither a PDF, a JPEG nor a PNG.',
    'no-receipt': 'No delivery receipt is filed for this invitation.',
    'no-enclosure': 'The edition before has no results to enclose yet.',
    'rule-unknown': 'This rule or call does not exist any more.',
  },
  stay: {
    unknown: 'This leg, room or vehicle does not exist, or no longer. Load the page again.',
    stranger: 'One of the people chosen does not belong to this delegation.',
    'vehicle-busy':
      'Vehicle {plate} is already taken at that hour. Choose another vehicle or another hour.',
    'plate-taken': 'The plate {plate} already belongs to another vehicle.',
    'officer-unknown': 'This account is no liaison officer of this edition.',
  },
  delegation: {
    unknown: 'There is no such delegation in this edition.',
    'country-unknown': 'There is no country with the code “{country}”.',
    'country-changed': 'Delegation {externalId} belongs to another country than {country}.',
    'departs-before-arrival': 'The departure must come after the arrival.',
    'twice-in-file': 'The number {externalId} stands twice in the file.',
  },
  programme: {
    'audience-unknown': 'One of those the session would keep busy is not in the edition.',
    'session-unknown': 'This session is not in the programme of this edition.',
    'exhibitor-unknown': 'There is no such exhibitor in this edition.',
    'ends-before-start': 'The end must come after the start.',
    'already-held': 'Session {code} is already recorded as held.',
    'already-cancelled': 'Session {code} is already cancelled.',
    'already-scheduled': 'Session {code} is already in the programme.',
    'is-cancelled': 'Session {code} is cancelled; put it back in the programme first.',
    'not-begun': 'Session {code} has not begun yet.',
    'twice-in-file': 'The number {externalId} stands twice in the file.',
  },
  'entry-request': {
    'already-sent': 'This request has been sent; its file no longer changes here.',
    closed: 'This form is closed: no more requests are taken. Write to the organiser.',
    'document-unknown': 'This document does not exist or has been erased.',
    ended: 'This request has already ended.',
    'form-twice': 'This category is open to these applicants already; change the form that exists.',
    'form-unknown': 'There is no such form in this edition.',
    full: 'All places of this form are taken and it has no waiting list. Write to the organiser.',
    incomplete: 'Documents or the photo are still missing; add them, then send.',
    'not-a-document': 'This file is neither a PDF nor a JPEG or PNG picture; choose another one.',
    'not-waiting': 'This request no longer waits for a place.',
    'nothing-asked': 'Nothing is being asked at the moment; there is nothing to answer.',
    'one-each': 'A request of this address is already under way; open it, or withdraw it first.',
    'organisation-first': 'Introduce your organisation first, then add the people.',
    'organisation-full':
      '{places, plural, one {Your organisation has already used its place.} other {Your organisation has already used its # places.}} Withdraw somebody, or write to the organiser.',
    'too-large': 'This document is larger than 5 MB; send a lighter picture or a shorter PDF.',
    unknown: 'There is no such request, or this link does not open it.',
  },
  'country-notice': {
    'not-read':
      'A notice about this country must be brought to the exhibitor first: read it and confirm it on the form.',
    twice: 'There is a notice of this reference for this country already; change it.',
    unknown: 'This notice does not exist or has been withdrawn.',
  },
  quota: {
    full: 'Limit reached: {used, number} of {places, number} places are taken in the category “{category}”. Only protocol can grant more; ask for them on the page of the delegation.',
    'not-limited': 'The category “{category}” is not limited: there is nothing to ask for.',
    'already-asked':
      'Protocol already has a request for the category “{category}”; wait for its answer.',
    'already-decided': 'Protocol has already answered this request.',
    'request-unknown': 'There is no such request in this edition.',
  },
  substitution: {
    never: 'In this category nobody can be replaced; withdraw the person, or turn to protocol.',
    closed: 'Replacements are closed for this category; only protocol can still replace somebody.',
    'needs-protocol':
      'The commission has already accepted this person; only protocol can replace them.',
  },
  member: {
    'role-without-category':
      'This edition has no category of accreditation for this role; protocol must set it.',
    twin: 'Somebody of the same name and date of birth is already in the delegation. If they are two people, say so and save again.',
    'same-document': 'This document number is already that of another member of the delegation.',
    'file-too-large':
      'The file {file} is too large for a delegation: at most {rows, number} rows and {megabytes, number} MB. Keep the rows that matter, or send it in parts.',
    'twice-in-file':
      'This person already stands further up in the file; keep one of the two rows, or give each an identifier and a date of birth.',
    'without-email': 'This person has no e-mail address; add it, or show the link.',
    'delegation-open': 'Your delegation is already open; only protocol can open another one.',
  },
  passport: {
    unreadable:
      'These lines are not those of a passport: it has two of 44 signs, a card three of 30.',
  },
  participant: {
    unknown: 'This person is not in the edition, or not in your charge.',
    'category-unknown': 'There is no category “{categoryId}” in this edition.',
    'delegation-unknown': 'There is no such delegation in this edition.',
    'exhibitor-unknown': 'There is no such exhibitor in this edition.',
    'two-parties': 'A person comes for a delegation or for an exhibitor, not for both.',
    'head-without-delegation': 'A head of delegation must belong to a delegation.',
    'second-head': 'This delegation already has a head; take that role from them first.',
    'out-of-reach':
      'You can register only people of your own country or company, in a category that is theirs.',
    'identity-frozen':
      'The identity of this person is before the commission or cleared by it; it can be corrected only after the commission has asked for information.',
    withdrawn: 'This person has withdrawn from the edition.',
    'photo-not-an-image': 'This file is not a JPEG or PNG photo.',
    'photo-too-large': 'This photo is too large: at most 6 MB and 12,000 pixels a side.',
    'photo-too-small': 'This photo is too small: at least 240 pixels a side.',
    'no-photo': 'This person has no photo yet.',
  },
  badge: {
    none: 'This person has no badge in use.',
    'not-cleared': 'The commission has not cleared this person: no badge can be issued.',
    'has-badge': 'This person already has a badge in use.',
    'category-without-days':
      'The category of this person opens no day; correct the category first.',
    'photo-unreadable':
      'The stored photo can no longer be read; store it again, then issue the badge.',
    'too-many-prints': 'This badge has been reprinted too often; revoke it, then issue a new one.',
    'nothing-to-print': 'There is no badge in use to print in this choice.',
    'pass-not-allowed':
      'No day pass is given for this category: the commission must see the person first.',
    'pass-day-not-granted': 'This category does not open that day; choose another.',
  },
  print: {
    'all-waiting': 'These badges wait in the print queue already; open it.',
    unanswered: 'First say which of the badges that were sent came out of the printer.',
    'run-unknown': 'There is no such run in the print queue.',
    'taken-meanwhile': 'Another desk has just taken these badges; reload the print queue.',
    'profile-unknown': 'This printer is not known; choose one from the list.',
    'profile-name-taken': 'A printer is called “{name}” already; give another name.',
    'places-unclear': 'Write the numbers printed in small type, such as 3, 5-8.',
  },
  custody: {
    'not-live': 'Badge no. {number} is not valid or has not been printed; take it off the list.',
    'taken-already': 'Badge {code} has been handed over already; first note its return.',
    'not-taken': 'Badge {code} has not been handed over, so it cannot come back.',
  },
  pin: {
    unknown: 'Pin no. {number} is not in the register; enter it first.',
    'not-held': 'Pin no. {number} is not in the safe; first note its return.',
    'not-out': 'Pin no. {number} is in the safe: nobody has it.',
  },
  vehicle: {
    'has-pass': 'Vehicle {plate} has a valid pass already; revoke it first.',
    nowhere: 'Choose at least one zone and one day of the edition.',
    'pass-unknown': 'There is no such pass, or it has been revoked already.',
  },
  'badge-key': {
    none: 'This edition has no key yet: issue a badge first.',
    unknown: 'This edition has no key number {kid}.',
    'dates-reversed': 'The end of validity must come after the start.',
    'category-unknown': 'This edition has no category with code {code}.',
    'too-many': 'All key numbers of this edition are taken; there can be no further one.',
    'wrong-root':
      'This file is not the root key that the gates expect; take the one with fingerprint {fingerprint}.',
    'trust-unsigned':
      'The list of keys has not been signed by the root key yet: run “kurukan badge keys sign” with the file of the root.',
    'root-file-unreadable': 'The file {file} is not a root key of Kurukan.',
    'passphrase-wrong': 'The passphrase does not open this file.',
    'passphrase-missing': 'A passphrase of at least {least} characters is needed.',
    'root-known':
      'The file {file} exists already; choose another one, so that no root key is lost.',
  },
  'gate-device': {
    unknown: 'This device does not exist in this edition.',
    'not-trusted':
      'The hub does not know this device, or its signature is wrong. Enrol it with a new code.',
    'clock-off': 'The clock of the device is too far from that of the hub.',
    wiped: 'This device has already been wiped.',
  },
  'gate-enrolment': {
    unknown: 'This enrolment code is not known here. Ask the office for another one.',
    used: 'This enrolment code has already been used. Ask the office for another one.',
    expired: 'This enrolment code is no longer valid. Ask the office for another one.',
  },
  'gate-log': {
    unreadable: 'This file is not the log of a gate, or it is damaged.',
    'other-edition': 'This log is of another edition: {edition}.',
  },
  gate: {
    unknown: 'This gate does not exist in this edition.',
  },
  passage: {
    'without-badge': 'This person never had a badge: an entry cannot have been admitted.',
    'reason-unknown': 'The reason for refusal “{reason}” is not known.',
  },
  incident: {
    unknown: 'This incident does not exist in this edition.',
    closed: 'This incident is already closed.',
  },
  view: {
    unknown: 'This view does not exist any more.',
    'too-many': 'You already keep {most, number} views of this list; delete one first.',
  },
  settings: {
    invalid: 'The setting {name} is not understood; correct it or remove it from the environment.',
  },
  'gate-desk': {
    'not-allowed':
      'This device is no reprint desk, or not any more; ask the organiser for a desk code.',
    'other-key': 'This desk has another key already; wipe the device and enrol it again.',
  },
  zone: { unknown: 'The edition has no such zone; choose one from the list.' },
  lan: {
    address:
      '“{address}” is not an IPv4 address of a private network (10.…, 172.16.… to 172.31.…, 192.168.…); give the one this machine has on the local network.',
    name: '“{name}” is not a name with a domain, like hub.gates.internal; give one in lower case.',
    'not-set-up': 'This machine is not certified for the local network yet; run “{command}” first.',
  },
  start: {
    'already-running':
      'Kurukan is already running on this data ({folder}); stop it first, or choose another folder with KURUKAN_DATA.',
    'database-account':
      'PostgreSQL does not run as root and this machine has neither a “postgres” nor a “nobody” account; start Kurukan from an ordinary account.',
    'database-failed': 'The database did not start: {reason} (log: {log}).',
    'database-missing':
      'PostgreSQL 15 or later was not found; install it, or name a server with DATABASE_URL.',
    'database-stopped':
      'The database stopped by itself; its log is in {folder}. Start Kurukan again: nothing that was confirmed is lost.',
    'database-unreachable': 'The server named by DATABASE_URL does not answer: {reason}.',
    'database-version':
      'This data needs PostgreSQL {needed}, but PostgreSQL {found} is what is here; install the right version, or go through “kurukan backup” and “kurukan restore”.',
    'disk-full': 'The disk of {folder} is full; free at least 200 MB, then try again.',
    'folder-not-writable':
      'The folder {folder} cannot be written to; change its rights, or choose another one with KURUKAN_DATA.',
    'port-in-use':
      'Port {port} is already taken; stop the other program, or choose a port with PORT.',
    'tls-unreadable':
      'The TLS files cannot be read ({reason}); KURUKAN_TLS_CERTIFICATE and KURUKAN_TLS_KEY must name a certificate and its key, both in PEM.',
  },
  restore: {
    'file-damaged': 'The backup is damaged ({part}); nothing was changed. Use another copy of it.',
    'file-unknown': 'The file {file} is not a Kurukan backup.',
    'not-empty': 'This installation already holds data; add --force to replace all of it.',
    'passphrase-wrong': 'The backup is encrypted and KURUKAN_BACKUP_PASSPHRASE does not open it.',
    'version-unknown':
      'The backup comes from a later version of Kurukan ({version}); upgrade first.',
  },
  ammunition: {
    'lot-of-another':
      'Lot {lot} belongs to another exhibitor than session {session}. Choose one of its own or of the army.',
    'lot-taken': 'There is a lot with the code {code} already.',
    'lot-unknown': 'This lot is not in the register.',
    'not-in-store':
      'Only {inStore} rounds of lot {lot} are in store, issues already proposed not deducted.',
    'not-issued':
      'This session was not issued as many rounds of lot {lot}, or has accounted for them.',
    'nothing-to-take-back': 'There is no entry to take back here.',
    'one-signature': 'It takes two signatures of two persons: somebody other than you must sign.',
    'others-rest-on-it':
      'Other entries rest on this one. Take them back first, the latest before the others.',
    'proposal-unknown': 'This entry no longer waits for a signature: it was signed or dropped.',
    'session-cancelled':
      'Session {session} is cancelled: no more rounds go out to it. Returns remain possible.',
    'session-missing': 'What is issued, fired or returned belongs to a session. Choose it.',
    'session-not-meant': 'This entry belongs to no session.',
    'session-unknown': 'This session does not exist in this edition.',
    'taken-back-already': 'This entry has been taken back already, or that waits for a signature.',
  },
  exhibit: {
    'already-here': 'Item {code} is on the site already: ask the organiser to correct it.',
    'already-there': 'Item {code} is there already, in the same hands.',
    'before-last-step': 'Item {code} has made a later step than this one. Correct the time.',
    'code-taken': 'There is an item with the code {code} already.',
    'count-same-person': 'You counted yourself: a second person must sign.',
    'count-signed': 'Two persons have signed this count already.',
    'count-unknown': 'There is no such count.',
    'due-back-before-it-goes':
      'Item {code} would be back before it goes. Correct the time of return.',
    'in-the-future': 'This step of item {code} would be yet to come. Correct the time.',
    'lane-missing': 'Say which lane item {code} goes to.',
    'leaves-by-release':
      'Item {code} leaves the site only when the goods of its exhibitor are released.',
    'may-not-leave': 'Nothing leaves yet. In the way: {codes}.',
    'not-after': 'Item {code} cannot go straight from where it is to that place.',
    'not-here': 'Item {code} is not here: it has left, is lost, or never came.',
    'nothing-leaves': 'This exhibitor has nothing on the site.',
    'nothing-to-count': 'There is nothing to count here.',
    'tag-unknown': 'Tag {code} is not in the register.',
    'taker-missing': 'Item {code} is a weapon: say who takes it.',
    'taker-unknown': 'This person is not registered for this edition.',
    unknown: 'This item is not in the register.',
  },
  import: {
    'not-a-table': 'The file {file} is not a table; save it as XLSX or CSV.',
    empty: 'The file {file} is empty.',
    'header-twice': 'Two columns of {file} are called “{column}”; rename or remove one of them.',
    'quote-not-closed':
      'A quotation mark opened in {file} is never closed; correct it, or save the file as XLSX.',
    'old-workbook': '{file} is in the format of old Excel (.xls); save it as XLSX.',
    'too-large': 'The file {file} is too large; split it into files of 200,000 rows at most.',
    'no-folder': 'The folder {folder} does not exist or is not a folder.',
    'nothing-found':
      'No known file in {folder}. Expected names: people, delegations, exhibitors, stands, exhibits, ammunition-lots, invitations, sessions, meeting-places, interpreters, absences, meetings, profiles, wishes, leads, passages or claims, as .csv or .xlsx.',
    'file-twice': '{file} and {other} are the same known file; keep only one of them.',
    'meeting-without-two':
      'A meeting brings together an exhibitor and a delegation or a person; one of the two is missing.',
  },
  report: {
    unknown: 'This frozen report does not exist.',
    'signature-wrong': 'The signature of report {number} no longer fits its content.',
  },
  privacy: {
    'out-of-limits': 'The length is out of the limits of this setting.',
    'basis-missing': 'Name the law or the consent that allows this memory.',
    'basis-not-needed': 'This length needs no basis: leave the field empty.',
    'proof-unknown': 'This certificate does not exist.',
    'proof-wrong': 'The signature of certificate {number} no longer fits its content.',
  },
  'day-change': {
    unknown: 'This change of a day does not exist.',
    'day-unknown': 'The edition has no such day; choose one of its days.',
    'day-over': 'This day is over; there is nothing left to change.',
    'same-day': 'It is the same day; choose another one.',
    'no-minutes': 'Say by how many minutes the day is shifted.',
    'too-far': 'A shift is twelve hours at most; for more, move the day.',
    past: 'A session or a convoy would begin in the past; shift it by less.',
    'past-midnight':
      'A session or a convoy would end on the next day; shift it by less, or move the day.',
    'nothing-ahead': 'Nothing is left to come on that day.',
    'already-sent':
      'The messages have gone out: this change can no longer be undone. Make a new one.',
    'already-undone': 'This change is undone already.',
    'not-told-yet': 'A change of this day is still waiting: send it or undo it first.',
  },
  'range-incident': {
    unknown: 'This incident does not exist, or is closed already.',
    'in-future': 'The time of the incident lies ahead; correct it.',
    'place-unknown': 'The edition has no such session or range.',
  },
  range: {
    unknown: 'This range does not exist in this edition.',
    'in-use': 'Sessions, posts or convoys belong to this range. Detach them first.',
    'venue-unknown': 'This venue is not of the edition; choose one that is.',
    'channel-code-taken': 'Two channels cannot have the same code, not even on two ranges.',
    'channel-in-use':
      'Something on the plan or a convoy still uses a channel you are removing ({codes}). Give it another channel first.',
    'channel-unknown': 'This channel is no longer in the radio plan; choose another.',
    'feature-code-taken': 'The code {code} is already on this plan; choose another.',
    'feature-corners': 'An outline has 3 to 200 corners.',
    'feature-crosses-itself':
      'The outline of {code} crosses itself, runs along itself or passes a corner twice. Move a corner so that it encloses one area.',
    'feature-heights': 'The ceiling must be above the floor (and the ground).',
    'feature-in-use': '{code} is used by the sessions {sessions}. Take it out of them first.',
    'feature-off-plan':
      'The outline of {code} leaves the plan. Bring its corners back, or enlarge the plan.',
    'feature-unknown': 'This is not, or is no longer, on this plan.',
    'scale-out-of-limits':
      'At this scale the plan would be under 10 m or over 100 km. Check the two points and the metres.',
    'scale-points': 'The two points are almost in one place. Choose them far apart.',
    'window-ends-before-it-starts': 'Row {row, number}: the end must come after the start.',
    'window-twice': 'Row {row, number}: these hours are already in the list.',
    'without-sheet': 'No sheet has been imported yet.',
  },
  sheet: {
    dwg: 'This file is a DWG. Open it in the drawing program and save it as DXF (text).',
    'dxf-binary': 'This DXF is binary. Save it again as a text (ASCII) DXF.',
    'dxf-broken':
      'This DXF cannot be read from line {line, number} on: it is cut off or damaged. Export it again.',
    'dxf-nothing-drawn':
      'This DXF holds no line, polyline, arc, circle or curve. Check that the wanted layers are exported.',
    empty: 'This file is empty, or draws nothing.',
    'image-damaged': 'This picture is damaged. Open it and save it again as PNG or JPEG.',
    'image-too-large': 'This picture is over {longest, number} pixels on a side. Make it smaller.',
    'kind-unknown': 'This is neither a PNG or JPEG picture, nor an SVG, nor a text DXF.',
    'svg-not-svg': 'This file is XML, but no SVG drawing.',
    'svg-not-well-formed':
      'This SVG is ill-formed: line {line, number}, column {column, number}. Export it again, without entities of its own.',
    'svg-too-deep': 'This SVG nests too many groups. Ungroup it in the drawing program.',
    'svg-without-size':
      'This SVG does not tell its size. Export it with a viewBox, or a width and a height.',
    'too-large':
      'This file is over {megabytes, number} MB. Take out layers you do not need, or make the picture smaller.',
    'too-many-points':
      'This drawing has too many points for a plan. Take out layers you do not need, or repeated blocks.',
  },
} as const satisfies Same<typeof source>;
