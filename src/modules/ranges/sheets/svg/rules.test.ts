import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../rules.ts';

describe('an SVG sheet', () => {
  it('keeps what draws, and its size by its view box', () => {
    const { sheet, svg } = kept(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="5 6 100 50" width="10cm">
         <style>.a{fill:#123}</style>
         <g id="roads" class="a" transform="scale(2)"><path d="M0 0L9 9" stroke="red"/></g>
         <text x="1" y="2" style="font-size:3px">R &amp; D &lt;1&gt;</text>
       </svg>`,
    );

    expect(sheet).toMatchObject({ kind: 'svg', width: 100, height: 50, metresPerUnit: null });
    expect(svg).toContain('viewBox="5 6 100 50"');
    expect(svg).toContain('<g id="roads" class="a" transform="scale(2)"><path d="M0 0L9 9"');
    expect(svg).toContain('R &amp; D &lt;1&gt;</text>');
    expect(svg).toContain('<style>.a{fill:#123}</style>');
  });

  it('takes its size from width and height where it has no view box', () => {
    const { sheet } = kept(
      '<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="96"><path d="M0 0"/></svg>',
    );
    expect(sheet).toMatchObject({ width: 192, height: 96 });
  });

  it('is not stopped by comments that never end', () => {
    const { svg } = kept(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
         <style>.a{fill:red}${'/* '.repeat(500_000)}</style><rect/></svg>`,
    );
    expect(svg).toContain('<style>.a{fill:red}</style>');
  }, 2_000);

  it('carries no picture that would fill the memory of whoever opens it', () => {
    const pixels = (side: number) => {
      const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex');
      head.writeUInt32BE(side, 16);
      head.writeUInt32BE(side, 20);
      return `<image href="data:image/png;base64,${head.toString('base64')}"/>`;
    };
    const { svg, leftOut } = kept(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${pixels(16_000)}${pixels(16_001)}</svg>`,
    );
    expect(svg.match(/base64/g)).toHaveLength(1);
    expect(leftOut).toEqual([{ what: 'href', count: 1 }]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'script'],
    ['a script in a group', '<g><script href="https://x.example/a.js"/></g>', 'script'],
    [
      'a foreign object',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"><iframe src="https://x.example"/></body></foreignObject>',
      'foreignObject',
    ],
    ['a handler', '<rect width="1" height="1" onclick="alert(1)"/>', 'onclick'],
    ['a handler in capitals', '<rect width="1" height="1" ONCLICK="alert(1)"/>', 'ONCLICK'],
    ['a picture from elsewhere', '<image href="https://x.example/spy.png"/>', 'href'],
    [
      'a picture from elsewhere, the old way',
      '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="//x.example/spy.png"/>',
      'xlink:href',
    ],
    ['a drawing within a picture', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>', 'href'],
    ['what is no picture but says so', '<image href="data:image/png;base64,PHN2Zz4="/>', 'href'],
    ['a part from elsewhere', '<use href="other.svg#a"/>', 'href'],
    ['a link that runs', '<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'a'],
    ['a colour from elsewhere', '<rect fill="url(https://x.example/#a)"/>', 'fill'],
    ['a style from elsewhere', '<rect style="fill:url(//x.example/a)"/>', 'style'],
    ['styles with an import', '<style>@import "https://x.example/a.css";</style>', 'style'],
    ['styles with a hidden address', '<style>.a{fill:u\\72l(https://x.example)}</style>', 'style'],
    ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>', 'animate'],
    ['a change of an address', '<set attributeName="href" to="https://x.example"/>', 'set'],
    ['a filter', '<filter><feImage href="https://x.example"/></filter>', 'filter'],
    ['a frame', '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://x.example"/>', null],
  ])('leaves out %s', (_what, harmful, named) => {
    const { svg, leftOut } = kept(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${harmful}<path d="M1 1"/></svg>`,
    );

    expect(svg).not.toMatch(
      /script|alert|x\.example|foreign|\bon\w+=|javascript|import|iframe|svg\+xml/i,
    );
    expect(svg).toContain('<path d="M1 1">');
    expect(leftOut.map(({ what }) => what)).toEqual(named ? [named] : []);
  });

  it('keeps a picture that the drawing carries in itself, and a part drawn twice', () => {
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const { svg, leftOut } = kept(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
         <image href="data:image/png;base64,${dot}"/><path id="tree" d="M0 0"/><use href="#tree"/></svg>`,
    );

    expect(svg).toContain(dot);
    expect(svg).toContain('<use href="#tree">');
    expect(leftOut).toEqual([]);
  });

  it('does not draw again what draws again', () => {
    const tens = Array.from({ length: 9 }, (_, index) => {
      const uses = `<use href="#g${index}"/>`.repeat(10);
      return `<g id="g${index + 1}">${uses}</g>`;
    });
    const { svg, leftOut } = kept(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="g0"><path d="M0 0"/></g>${tens.join('')}</svg>`,
    );

    expect(svg.match(/<use href="#g0">/g)).toHaveLength(10);
    expect(svg).not.toContain('#g1"');
    expect(leftOut).toEqual([{ what: 'use', count: 80 }]);
  });

  it.each([
    [
      'is cut off',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<g><path',
      'sheet.svg-not-well-formed',
      { line: 2 },
    ],
    [
      'has entities of its own',
      '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&a;</text></svg>',
      'sheet.svg-not-well-formed',
      { line: 2 },
    ],
    ['is another kind of document', '<html><svg/></html>', 'sheet.svg-not-svg', undefined],
    [
      'has no size',
      '<svg xmlns="http://www.w3.org/2000/svg" width="100%"><path d="M0 0"/></svg>',
      'sheet.svg-without-size',
      undefined,
    ],
    [
      'draws nothing',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g/></svg>',
      'sheet.empty',
      undefined,
    ],
    [
      'is a pit',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`,
      'sheet.svg-too-deep',
      undefined,
    ],
  ])('says what is wrong with one that %s', (_what, text, fault, details) => {
    expect(read(text)).toMatchObject({ read: false, fault, ...(details && { details }) });
  });
});

function read(text: string) {
  return readSheetFile(new TextEncoder().encode(text));
}

function kept(text: string) {
  const reading = read(text);
  if (!reading.read) throw new Error(reading.fault);
  const { sheet, leftOut } = reading;
  return { sheet, leftOut, svg: new TextDecoder().decode(sheet.content) };
}
