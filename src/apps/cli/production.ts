/** React chooses its build when it is first loaded, and the texts load it: so this comes before everything else. */
process.env['NODE_ENV'] ??= 'production';
