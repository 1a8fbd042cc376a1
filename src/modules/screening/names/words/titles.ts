/** Forms of address and ranks. They are left out before a person's name. */
export const address: ReadonlySet<string> = new Set(
  `mr mrs ms miss mister sir madam madame mme mlle monsieur m dame lord lady dr doctor docteur doktor prof
   professor professeur profesor ing eng ingenieur engineer maitre me avukat av honorable honourable
   excellency excellence sem hrh bayan sayin
   general gen gnl generale maj major lt lieutenant ltn ltd col colonel cdt commandant commander cne
   captain capitaine cpt capt sgt sergent sergeant cpl corporal caporal adj adjudant adjt brig brigadier
   admiral amiral marechal marshal marsal maresal orgeneral korgeneral tumgeneral tuggeneral albay
   yarbay binbasi yuzbasi ustegmen tegmen astegmen yarb bnb asb bascavus cavus onbasi amiral oramiral
   minister ministre bakan vezir president presidente ambassador ambassadeur ambassadrice buyukelci consul
   senator senateur depute deputy governor gouverneur secretary secretaire director directeur
   liwa aqid muqaddam mulazim fariq mushir wazir ustadh ustaz duktur duktura doktora
   janar kanar laftanar kyaftin sajan gwamna minista shugaba honarabul rev reverend father brother sister
   bishop pere frere soeur abbe`.split(/\s+/),
);

/** Degrees and generations, which stand after a name. */
export const afterNames: ReadonlySet<string> = new Set(
  'jr sr jnr snr junior senior ii iii esq phd md mba ret retd rtd'.split(' '),
);

/**
 * Titles that are names as well: Cheick, Seydou (from sayyid), Khan, Malam. They stay in the
 * name with a small weight, so that they neither make a match nor break one.
 */
export const reverence: ReadonlySet<string> = new Set(
  `sheikh shaikh shaykh cheikh cheick cheikhou cheik shehu sheik chikh seyh seikh sheekh shekh
   sayyid sayed sayyed syed said sayid seyyid seyed hajj haji hadji hadj hajji haj elhadj elhaj alhaji alhadji alhajj elhadji alhaj
    haci hajja hajia hadja mullah mulla molla mollah maulawi maulavi mawlawi molvi mowlawi
   maulana mawlana malam mallam malama imam imamou iman ustad ustadh ostad
   qari hafiz hafez khan agha aga jan begum bibi bey amir emir sultan shah mirza moulay mulay moulaye sidi sid
   sharif cherif cherifou shariff chief ras mawla haaji xaaji shariif macallin moallim
   moalim ayatollah hojatoleslam khoja hoca hodja oustaz oustaze thierno tierno ceerno cerno karamoko`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
