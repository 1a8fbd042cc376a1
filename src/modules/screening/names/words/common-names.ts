/**
 * Names so common, over the cultures a show meets, that sharing one says little. Ordinary names
 * weigh 1. The table is coarse on purpose: a score must not move when a list is reloaded.
 */
const veryCommon = `mohamed ahmed ali hassan hussein omar ibrahim mustafa yusuf abdullah mahmoud said musa
   ismail kim ri park lee wang li zhang john jean jose maria muhammad`;
const common = `uthman isa sulayman yaqub salih khalid hamid rahman rahim aziz karim qadir malik latif
   amin bakr boubakar amadou mamadou fatima aisha jong chol yong song ho il un nam su hyok chang
   aleksandr vladimir sergey ivan mikhail nikolay dmitry andrey aleksey viktor yuri igor oleg ivanovich
   aleksandrovich vladimirovich nikolaevich sergeevich mikhaylovich viktorovich petrovich anatolevich
   michael david james robert william richard thomas peter paul andrew daniel martin joseph juan carlos
   luis pedro antonio francisco manuel miguel pierre michel jacques philippe francois mehmet emre murat
   traore diallo coulibaly keita cisse toure diarra kone sow ba chen liu yang huang singh kumar khan ahmad
   moussa seydou cheick jan garcia rodriguez hernandez lopez martinez gonzalez perez sanchez tran nguyen`;

const weights = new Map<string, number>();
for (const name of common.split(/\s+/)) weights.set(name, 0.85);
for (const name of veryCommon.split(/\s+/)) weights.set(name, 0.7);

/** Between 0 and 1, by the name itself or by the family of spellings it belongs to. */
export function commonness(latin: string, families: readonly string[]): number {
  let weight = weights.get(latin) ?? 1;
  for (const family of families) weight = Math.min(weight, weights.get(family) ?? 1);
  return weight;
}
