import { describe, expect, it } from 'vitest';
import { readSm, SmFault, writeSm } from './sm.ts';

/** Written by hand as PSPLIB writes: two jobs between the first and the last. */
const file = `************************************************************************
file with basedata            : small.bas
initial value random generator: 1
************************************************************************
projects                      :  1
jobs (incl. supersource/sink ):  4
horizon                       :  7
RESOURCES
  - renewable                 :  2   R
  - nonrenewable              :  0   N
  - doubly constrained        :  0   D
************************************************************************
PROJECT INFORMATION:
pronr.  #jobs rel.date duedate tardcost  MPM-Time
    1      2      0        7        0        4
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     4       2    0
  3      1     3       1    5
  4      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    3    5
************************************************************************
`;

describe('a file of PSPLIB', () => {
  it('is read', () => {
    expect(readSm(file, 'small')).toEqual({
      name: 'small',
      capacities: [3, 5],
      activities: [
        { duration: 0, demands: [0, 0], successors: [1, 2] },
        { duration: 4, demands: [2, 0], successors: [3] },
        { duration: 3, demands: [1, 5], successors: [3] },
        { duration: 0, demands: [0, 0], successors: [] },
      ],
    });
  });

  it('may have the line ends of another time', () => {
    expect(readSm(file.replaceAll('\n', '\r\n'), 'small')).toEqual(readSm(file, 'small'));
  });

  it('is written so that it can be read again', () => {
    const project = readSm(file, 'small');
    expect(readSm(writeSm(project), 'small')).toEqual(project);
  });

  it.each([
    ['line 20', '   2        1          1           4', '   2        1          1           5'],
    ['line 20', '   2        1          1           4', '   2        1          2           4'],
    ['line 20', '   2        1          1           4', '   2        3          1           4'],
    ['line 20', '   2        1          1           4', '   2        1          1           1'],
    ['line 20', '   2        1          1           4', '   2        1          1           x'],
    ['line 29', '  3      1     3       1    5', '  3      1     3       1'],
    ['REQUESTS/DURATIONS', '  4      1     0       0    0\n', ''],
    ['RESOURCEAVAILABILITIES', '    3    5\n', ''],
    ['PRECEDENCE RELATIONS', 'PRECEDENCE RELATIONS', 'RELATIONS'],
  ])('is refused at %s', (place, from, to) => {
    expect(file).toContain(from);
    expect(() => readSm(file.replace(from, to), 'small')).toThrow(
      expect.objectContaining({ name: SmFault.name, place }),
    );
  });
});
