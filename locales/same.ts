/** The shape of a source text with every sentence free: what a translation must fill, no more and no less. */
export type Same<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Same<Source[Key]>;
};
