import { letterTable } from '../scripts/table.ts';

/**
 * Common names of Arabic script with the vowels that the script leaves out. Alif is bare, ya has
 * its dots and ta marbuta is ه, as the reader of words makes them; `_` parts two pieces.
 */
const spelled = letterTable(
  `محمد:mohamed احمد:ahmed محمود:mahmoud حامد:hamid حميد:hamid حمد:hamad مصطفي:mustafa علي:ali حسن:hassan
   حسين:hussein الحسن:al_hassan الحسين:al_hussein عمر:omar عمرو:amr عثمان:uthman ابراهيم:ibrahim اسماعيل:ismail
   اسحاق:ishaq اسحق:ishaq يعقوب:yaqub يوسف:yusuf موسي:musa عيسي:isa داود:daud داوود:daud سليمان:sulayman يحيي:yahya
   زكريا:zakariya ادريس:idris ايوب:ayyub هارون:harun صالح:salih نوح:nuh ادم:adam يونس:yunus الياس:ilyas جبريل:jibril
   خالد:khalid وليد:walid طارق:tariq زياد:ziyad سعيد:said سعد:saad سعود:saud فهد:fahd فيصل:faisal خليل:khalil
   كمال:kamal جمال:jamal نبيل:nabil رشيد:rashid راشد:rashid ماجد:majid مجيد:majid ناصر:nasir نصر:nasr منصور:mansur
   ياسر:yasir ياسين:yasin طه:taha زيد:zayd بلال:bilal حمزه:hamza عباس:abbas جعفر:jafar مهدي:mahdi هادي:hadi
   رضا:rida عبد:abd الله:allah عبدالله:abdullah عبيد:ubayd عبيدالله:ubaydullah الرحمن:al_rahman الرحيم:al_rahim
   الكريم:al_karim العزيز:al_aziz القادر:al_qadir المجيد:al_majid الحميد:al_hamid اللطيف:al_latif الحق:al_haqq
   الملك:al_malik السلام:al_salam الوهاب:al_wahhab الفتاح:al_fattah الناصر:al_nasir الباسط:al_basit الجبار:al_jabbar
   الغني:al_ghani الحكيم:al_hakim الستار:al_sattar المنعم:al_munim الخالق:al_khaliq الرزاق:al_razzaq الدين:din
   نور:nur سيف:sayf صلاح:salah شمس:shams بدر:badr عز:izz علاء:ala بهاء:baha فخر:fakhr تاج:taj محي:muhi ضياء:diya
   ابو:abu ابي:abu ام:umm بن:bin ابن:ibn بنت:bint ولد:ould ال:al اغ:ag حاج:hajj الحاج:al_hajj شيخ:sheikh الشيخ:sheikh
   سيد:sayyid السيد:sayyid ملا:mullah حاجي:haji مولوي:mawlawi قاري:qari خان:khan شاه:shah اغا:agha جان:jan
   امين:amin الامين:al_amin انور:anwar اكرم:akram اشرف:ashraf امير:amir بشير:bashir باسم:basim جابر:jabir حبيب:habib
   حكيم:hakim رحيم:rahim رحمن:rahman كريم:karim عزيز:aziz قادر:qadir لطيف:latif مختار:mukhtar مبارك:mubarak
   مسعود:masud معاذ:muadh مروان:marwan عادل:adil عامر:amir عماد:imad عمار:ammar عصام:isam غالب:ghalib فؤاد:fuad
   فاروق:faruq فتحي:fathi فرج:faraj فواز:fawwaz قاسم:qasim لقمان:luqman هاشم:hashim هشام:hisham هاني:hani
   وسيم:wasim يزيد:yazid صدام:saddam معمر:muammar بشار:bashar حافظ:hafez رامي:rami ماهر:mahir غسان:ghassan
   فاطمه:fatima عايشه:aisha خديجه:khadija مريم:maryam زينب:zaynab امينه:amina سميه:sumayya ليلي:layla سلمي:salma
   رسول:rasul غلام:ghulam حيدر:haydar اصغر:asghar اكبر:akbar جواد:jawad كاظم:kazim صادق:sadiq باقر:baqir تقي:taqi
   نقي:naqi مجتبي:mojtaba مرتضي:murtada پرويز:parviz بهرام:bahram رستم:rustam فرهاد:farhad
   سلمان:salman سلطان:sultan تركي:turki بندر:bandar مشعل:mishal نايف:nayef متعب:mutaib خليفه:khalifa زايد:zayed
   حمدان:hamdan مكتوم:maktum تميم:tamim جاسم:jasim صباح:sabah قابوس:qabus هيثم:haytham
   اياد:iyad غالي:ghali امادو:amadou مامادو:mamadou عمارو:oumarou بوبكر:boubakar ابوبكر:abubakar بكر:bakr
   جورج:george ميشيل:michel ميشال:michel بطرس:boutros الياس:elias انطوان:antoine جوزيف:joseph حنا:hanna
   تراوري:traore كوليبالي:coulibaly ديالو:diallo كيتا:keita توري:toure سيسي:cisse كوني:kone جاره:diarra`,
);

export const arabicNames: ReadonlyMap<string, string> = new Map(
  [...spelled].map(([arabic, latin]) => [arabic, latin.replaceAll('_', ' ')]),
);
