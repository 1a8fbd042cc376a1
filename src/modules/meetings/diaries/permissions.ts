import { permission } from '#platform/permissions';

/** Each reads the days of the parties it speaks for; the desks read everybody's. */
export const mayReadDiaries = permission('diary.read', [
  'organiser',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
  'asker',
]);

/** What hangs on the doors names all who meet. */
export const mayPrintDoorLists = permission('diary.print-doors', ['organiser', 'protocol']);
