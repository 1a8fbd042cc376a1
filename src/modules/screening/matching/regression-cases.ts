/**
 * Pairs of invented names that are one person (`same`) or two (`other`), by what makes them hard.
 * `one = other`, one pair a line.
 */
export const samePerson: Readonly<Record<string, string>> = {
  'Somali orthography': `
    Maxamed Cabdi Xasan = Mohamed Abdi Hassan
    Cabdiraxmaan Faarax Warsamoow = Abdirahman Farah Warsamow
    Xaliimo Cismaan Dhoobley = Halimo Osman Dobley
    Cabdullaahi Yuusuf Geeldoon = Abdullahi Yusuf Geldon
    Axmed Cali Ciise = Ahmed Ali Isse
    Xuseen Cumar Jaamac = Hussein Omar Jama
    Ibraahiim Maxamuud Saciid = Ibrahim Mohamoud Said
    Cabdiqaadir Nuur Xirsi = Abdikadir Nur Hirsi
    Saciid Cabdalle Qoorgab = Said Abdalle Korgab
    Faadumo Cabdi Gaabow = Fadumo Abdi Gabow
    Cusmaan Maxamed Tuuryare = Osman Mohamed Turyare
    Yaasiin Cilmi Bootaan = Yasin Elmi Botan
    Sahra Xaashi Bulxan = Zahra Hashi Bulhan
    Mustafe Ducaale Xandulle = Mustafa Duale Handulle
    Cabdiweli Sheekh Guuleedoon = Abdiweli Sheikh Guledon
    Maryan Muuse Colhaye = Mariam Musa Olhaye`,
  'names cut by a machine-readable zone': `
    ABDELMOUMEN BEN SLIMANE BENDJARRO = Abdelmoumen Ben Slimane Bendjarrouk
    MOHAMED VALL OULD CHEIKHNA OULD BESS = Mohamed Vall Ould Cheikhna Ould Bessrir
    KOURALFA ZOUMANA SOULEYMANE IDRISS = Zoumana Souleymane Idrissa Kouralfa
    VENKATASUBBARAO RAJENDRA KRISHNAMOO = Rajendra Krishnamoorthy Venkatasubbarao
    ZAPOLESHNY VIKTOR ALEKSANDROVI = Viktor Aleksandrovich Zapoleshny
    BOHDASHCHUK OLENA HRYHORI = Olena Hryhorivna Bohdashchuk
    ALZUFAYRI ABDALRAHMAN SALIM IBRAH = Abd al-Rahman Salim Ibrahim al-Zufayri
    WOELFENBUETTLER KLAUS DIETER MAXIMIL = Klaus-Dieter Maximilian Wölfenbüttler
    PAPADRAKOPOULOS KONSTANTINOS THEODO = Konstantinos Theodoros Papadrakopoulos
    DELABRUYERE<<ANNE<SOPHIE<MARGUERI = Anne-Sophie Marguerite Delabruyère`,
  'swapped order': `
    KOURALFA Zoumana = Zoumana Kouralfa
    KOUFALENDA, Souleymane = Souleymane Koufalenda
    Tamadrist Iyadine Ag = Iyadine Ag Tamadrist
    Özdemiray Şükrü = Şükrü Özdemiray
    ZAPOLESHNY Viktor Aleksandrovich = Viktor Aleksandrovich Zapoleshny
    al-Zufayri, Abd al-Rahman ibn Salim = Abd al-Rahman ibn Salim al-Zufayri
    Weimingdao Zhang = Zhang Weimingdao
    Niangalo Seydou = Seydou Niangalo
    Papadrakopoulos, Kostas = Kostas Papadrakopoulos
    Quillington Bartholomew = Bartholomew Quillington
    Djiguindé Fatoumata = Fatoumata Djiguindé
    TUNÇBİLEKLİ Çağrı = Çağrı Tunçbilekli`,
  'joined and parted words': `
    ZoumanaKouralfa = Zoumana Kouralfa
    Abdulrahman Zufayri = Abd al-Rahman Zufayri
    Abderrahmane Zufayri = Abdul Rahman Zufayri
    Abdourahmane Niangalo = Abd er-Rahman Niangalo
    Nureddin Harrouchi = Nour ed-Dine Harrouchi
    Noureddine Harrouchi = Nur al-Din Harrouchi
    Salaheddine Benjarrouk = Salah ad-Din Benjarrouk
    Saifulislam Benjarrouk = Saif ul-Islam Benjarrouk
    Habibullah Tessendi = Habib Ullah Tessendi
    Atiqullah Qaysumi = Atiq Ullah Qaysumi
    Abubakar Samassakou = Abu Bakr Samassakou
    Kim Cholgwang = Kim Chol Gwang
    Ri Myonghyok = Ri Myong Hyok
    Kla us Dieter Wolfen = Klaus Dieter Wolfen
    Agtamadrist Iyadine = Ag Tamadrist Iyadine
    Benartzieli Yehoshua = Ben Artzieli Yehoshua
    OuldSidatt Abdoulaye = Ould Sidatt Abdoulaye
    Jean Pierre Koulibandi = Jeanpierre Koulibandi
    Viktor Zapo leshny = Viktor Zapoleshny
    Bartholome wQuillington = Bartholomew Quillington`,
  'letters of another script that look alike': `
    Zоumana Kоuralfa = Zoumana Kouralfa
    Sеydou Niаngalo = Seydou Niangalo
    Виктор Зaпольeшный = Виктор Запольешный
    Тessendi Moussa = Tessendi Moussa
    Кostas Papadrakopoulos = Kostas Papadrakopoulos
    Maraτ Serikuly = Marat Serikuly
    Bréhima Ѕamassakou = Bréhima Samassakou
    Zoumana‍ Kou‎ralfa = Zoumana Kouralfa
    Zoumana­ Koural­fa = Zoumana Kouralfa
    Ｚｏｕｍａｎａ Ｋｏｕｒａｌｆａ = Zoumana Kouralfa
    محـــمد الزفيري = محمد الزفيري
    مُحَمَّد الزُّفَيْرِي = محمد الزفيري
    Z0umana Kouralfa = Zoumana Kouralfa
    M0ussa Tessend1 = Moussa Tessendi`,
  'Turkish letters': `
    Şükrü Özdemiray = Sukru Ozdemiray
    İbrahim Ilgazlı = Ibrahim Ilgazli
    ibrahim ılgazlı = IBRAHIM ILGAZLI
    Gülçin Yağızer = Gulcin Yagizer
    Çağrı Tunçbilekli = Cagri Tuncbilekli
    Emre Kılıçsoy = Emre Kilicsoy
    Cemal Doğruyolcu = Djemal Dogruyoldju
    Hacı Yücelgüney = Haji Yucelguney
    Öztoprakçı Müjdat = Oeztoprakci Muejdat
    Güneşdoğmuş Ayşe = Guenesdogmus Ayse
    Mehmet Ağçaylı = Muhammed Agcayli
    Süleyman Çınaraltı = Souleyman Cinaralti`,
  'French, English and others for one sound': `
    Souleymane Kouralfa = Suleiman Kuralfa
    Djibril Niangalo = Gibril Niangalo
    Djénéba Kaladjo = Jeneba Kalajo
    Ousmane Zerbolo = Usman Zerbolo
    Oumar Tchimbéli = Umar Chimbeli
    Youssouf Ouaddaï = Yusuf Waddai
    Cheick Djoumassi = Sheikh Jumassi
    Moussa Koudjou = Musa Kuju
    Bréhima Samassékou = Ibrahima Samasseku
    Mamadou Thiémélé = Mamadu Tiemele
    Aboubacar Niambélé = Abubakar Nyambele
    Hawa Fomboré = Hauwa Fombore
    Idrissa Guindéba = Idrisa Gindeba
    Boubacar Qounfou = Boubacar Kunfu
    Khadija Bourkhissi = Hadija Burhissi
    Mahamat Déboukaï = Mohammed Debukai
    Fatoumata Ouélessi = Fatumata Welessi
    Alassane Wâgadou = Lassana Wagadu
    Issiaka Ɓooyi = Isiaka Boyi
    Musa Ɗankwambo = Moussa Dankwambo
    Ƙasimu Yusufari = Kasimu Yusufari
    Bakari Kɛlɛya = Bakary Keleya
    Sɛku Dunbaya = Sékou Dounbaya
    Ngolo Sanɔgola = N'Golo Sanogola`,
  'German passports': `
    Klaus-Dieter Wölfenbüttler = Klaus Dieter Woelfenbuettler
    Jürgen Größmannsdorf = Juergen Groessmannsdorf
    Käthe Mühlhäusner = Kaethe Muehlhaeusner
    Götz Schönlebener = Goetz Schoenlebener`,
  Cyrillic: `
    Виктор Запольешный = Viktor Zapolyeshny
    Олена Богдащук = Olena Bohdashchuk
    Илья Острежков = Ilya Ostrezhkov
    Сергей Щербаковцев = Sergei Shcherbakovtsev
    Юрий Жемчуговский = Yuri Zhemchugovsky
    Дмитрий Хвостанцев = Dmitry Khvostantsev
    Марат Оңдасын = Marat Ongdasyn
    Љубомир Његошевић = Ljubomir Njegosevic
    Євген Гнатищенко = Yevhen Hnatyshchenko
    Аляксей Ушачоў = Aliaksei Ushachou
    Александр Цыплухин = Alexander Tsyplukhin
    Ёлкинов Фёдор = Fyodor Yolkinov
    Виктор Запольешный = Wiktor Sapolyeschny`,
  'Arabic and Persian script': `
    محمد الزفيري = Mohamed al-Zufayri
    عبد الكريم بنجروك = Abdelkrim Benjarrouk
    عبدالرحمن الزفيري = Abd al-Rahman al-Zufayri
    نور الدين حروشي = Nureddin Harrouchi
    سليمان كورالفا = Souleymane Kouralfa
    يوسف التسندي = Yusuf al-Tessendi
    فاطمة القيسومي = Fatima al-Qaysumi
    ابوبكر ساماساكو = Abubakar Samassakou
    إبراهيم القزوينچي = Ibrahim al-Qazwinchi
    حسین جعفری تبریزیان = Hossein Jafari Tabrizian
    علی‌اکبر شهبازیان = Ali Akbar Shahbazian
    احمد الدغيشمي = Ahmed al-Dughayshimi
    أحمد الدغيشمي = احمد الدغيشمى`,
  'other scripts': `
    Γιώργος Παπαδρακόπουλος = Giorgos Papadrakopoulos
    Κώστας Μπουρδούλης = Kostas Bourdoulis
    გიორგი წერეთლიანი = Giorgi Tseretliani
    Հրանտ Մելքոնիկյան = Hrant Melkonikyan
    김철광 = Kim Chol Gwang
    박서진 = Park Seo-jin
    山田太郎 = Taro Yamada
    王伟明 = Wang Weiming
    金正哲 = Kim Jong Chol
    גדעון ארצישל = Gidon Artzishel
    ߡߎߛߊ ߕߙߊߥߟߋ = Musa Trawle`,
  'honorifics and ranks': `
    Général Zoumana Kouralfa = Zoumana Kouralfa
    Colonel-Major Seydou Niangalo = Seydou Niangalo
    El Hadj Moussa Tessendi = Moussa Tessendi
    Alhaji Musa Dankwambo = Musa Dankwambo
    Dr. Olena Bohdashchuk = Olena Bohdashchuk
    Prof. Dr. Klaus Wölfenbüttler = Klaus Wölfenbüttler
    Orgeneral Şükrü Özdemiray = Şükrü Özdemiray
    Mullah Habibullah Tessendi = Habibullah Tessendi
    S.E.M. Ousmane Zerbolo = Ousmane Zerbolo
    Cheikh Abdoulaye Ould Sidatt = Abdoulaye Ould Sidatt
    Maître Anne-Sophie Delabruyère = Anne-Sophie Delabruyère
    Bartholomew Quillington Jr. = Bartholomew Quillington`,
  'slips of the pen': `
    Zoumnaa Kouralfa = Zoumana Kouralfa
    Zoumana Kouralfaa = Zoumana Kouralfa
    Zoumana Kuralfa = Zoumana Kouralfa
    Souleymne Koufalenda = Souleymane Koufalenda
    Iyadine Ag Tamadrsit = Iyadine Ag Tamadrist
    Viktor Zapoleshni = Viktor Zapoleshny
    Viktor Zapolleshny = Viktor Zapoleshny
    Adbul Karim Benjarrouk = Abdul Karim Benjarrouk
    Bartholemew Quilington = Bartholomew Quillington
    Kostas Papadrakopulos = Kostas Papadrakopoulos
    Fatoumata Djiguinde = Fatoumata Djigundié
    Rajendra Venkatasubarao = Rajendra Venkatasubbarao`,
};

export const otherPerson: Readonly<Record<string, string>> = {
  'one family, another given name': `
    Zoumana Kouralfa = Seydou Kouralfa
    Hassan Tessendi = Hussein Tessendi
    Issa Zerbolo = Moussa Zerbolo
    Viktor Zapoleshny = Vladimir Zapoleshny
    Kim Chol Gwang = Kim Yong Gwang
    Aïssata Barkaoulé = Aminata Barkaoulé
    Amadou Niangalo = Mamadou Niangalo
    Abd al-Rahman al-Zufayri = Abd al-Karim al-Zufayri`,
  'one given name, another family': `
    Zoumana Kouralfa = Zoumana Niangalo
    Souleymane Koufalenda = Souleymane Barkaoulé
    Mohamed Ali Tessendi = Mohamed Ali Zerbolo
    Şükrü Özdemiray = Şükrü Kılıçsoy
    Olena Bohdashchuk = Olena Ostrezhkova
    Abdoulaye Ould Sidatt = Abdoulaye Ould Bessrir`,
  'common words alone': `
    Mohamed Ahmed = Mohamed Ahmed Zerbolo Ould Bessrir Tamadrist
    Cheikh Oumar = Cheikh Tidiane
    El Hadj Seydou = El Hadj Harouna
    N.N. = Nadifa Niangalo
    M. Kouralfa = Seydou Kouralfa`,
};
