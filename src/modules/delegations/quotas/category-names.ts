import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError, isAppError } from '#platform/errors';
import { inLanguage, type Locale } from '#platform/i18n';
import { readBuildingRules } from './service.ts';

/** Runs something whose refusal may name a category, and has it named in the reader's language. */
export async function namingCategories<Done>(
  { db, edition, locale }: { db: Database; edition: EditionScope; locale: Locale },
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work();
  } catch (failure) {
    if (!isAppError(failure) || !failure.details['category']) throw failure;
    throw await withCategoryName({ db, edition, locale }, failure);
  }
}

/** The same refusal with the name of its category in place of the id. */
export async function withCategoryName(
  { db, edition, locale }: { db: Database; edition: EditionScope; locale: Locale },
  refusal: AppError,
): Promise<AppError> {
  const { category } = refusal.details;
  const { categories } = await readBuildingRules(db, edition);
  const found = categories.find(({ categoryId }) => categoryId === category);
  if (!found) return refusal;
  const details = { ...refusal.details, category: inLanguage(found.name, locale) };
  return new AppError(refusal.code, details, { cause: refusal });
}
