import type { common as source } from '../fr/common.ts';
import type { Same } from '../same.ts';

export const common = {
  product: 'Kurukan',
  yes: 'Yes',
  no: 'No',
  back: 'Back',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  print: 'Print',
  skip: 'Skip to content',
  squareMetres: '{area, number} m²',
  scanCode: 'Scan this QR code with an authenticator app, then type the code it shows.',
  language: {
    choose: 'Language',
    change: 'Change language',
  },
  table: {
    search: 'Search',
    filters: 'Active filters',
    removeFilter: 'Remove the filter',
    columns: 'Columns',
    rowsPerPage: 'Rows per page',
    apply: 'Apply',
    actions: 'Actions',
    selectRow: 'Select this row',
    selectAll: 'Select every row of this page',
    selected: '{count, plural, =0 {No row selected} one {# row selected} other {# rows selected}}',
    nothingFound: 'Nothing matches this search.',
    showAll: 'Show everything',
    range: '{first, number} to {last, number} of {total, number}',
    pages: 'Pages of the list',
    page: 'Page {page, number} of {pages, number}',
    previous: 'Previous',
    next: 'Next',
    export: 'Export:',
    views: 'Saved views',
    allRows: 'All',
    saveView: 'Save this view',
    viewName: 'Name of the view',
    deleteView: 'Delete the view',
    save: 'Save',
  },
  form: {
    optional: '(optional)',
  },
  empty: {
    first: 'What to do first',
    source: 'Where the data comes from',
  },
  problem: {
    code: 'Code to quote:',
    pageUnknown: 'This page does not exist.',
    internal: 'The program ran into an error.',
    toStart: 'Back to the start page',
    toSignIn: 'Sign in',
    cure: {
      signIn: 'Sign in, then open this page again.',
      ask: 'Your role does not open this page. Ask the organiser for access if you need it.',
      lookElsewhere: 'Check the address, or begin again from the start page.',
      reload:
        'Somebody changed this data in the meantime. Reload the page and check before you try again.',
      wait: 'Wait a minute before you try again.',
      report:
        'Nothing that was saved is lost. Try again; if it happens again, give the code to the administrator.',
      correct: 'Correct what is marked and try again. What you typed is kept.',
    },
  },
  provenance: {
    fact: { word: 'public fact', meaning: 'Taken from public sources, which are named' },
    invented: {
      word: 'invented',
      meaning: 'Invented for the demonstration, no real person is meant',
    },
    recorded: { word: 'record', meaning: 'Recorded by the program itself' },
  },
  demo: {
    banner: 'BAMEX’25 demo: public facts and invented persons.',
    legend: 'What do the marks mean?',
  },
} as const satisfies Same<typeof source>;
