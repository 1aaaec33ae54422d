extension CountryFacts {
  /// Countries, one a line: name; other names; capitals; words for its people and what is its own.
  ///
  /// Names in common use in English news. Written for Hearsay; Apache License 2.0.
  static let table = """
    Afghanistan;Islamic Emirate of Afghanistan;Kabul;Afghan,Afghans,Afghani
    Albania;;Tirana;Albanian,Albanians
    Algeria;;Algiers;Algerian,Algerians
    Andorra;;Andorra la Vella;Andorran,Andorrans
    Angola;;Luanda;Angolan,Angolans
    Antigua and Barbuda;;;Antiguan,Antiguans
    Argentina;;Buenos Aires;Argentine,Argentines,Argentinian,Argentinians,Argentinean
    Armenia;;Yerevan;Armenian,Armenians
    Australia;Commonwealth of Australia;Canberra;Australian,Australians,Aussie,Aussies
    Austria;;Vienna;Austrian,Austrians
    Azerbaijan;;Baku;Azerbaijani,Azerbaijanis,Azeri,Azeris
    Bahamas;The Bahamas;Nassau;Bahamian,Bahamians
    Bahrain;;Manama;Bahraini,Bahrainis
    Bangladesh;;Dhaka;Bangladeshi,Bangladeshis
    Barbados;;Bridgetown;Barbadian,Barbadians
    Belarus;Belorussia;Minsk;Belarusian,Belarusians,Belarussian,Belarussians
    Belgium;;;Belgian,Belgians
    Belize;;Belmopan;Belizean,Belizeans
    Benin;;Porto-Novo;Beninese
    Bhutan;;Thimphu;Bhutanese
    Bolivia;;La Paz,Sucre;Bolivian,Bolivians
    Bosnia and Herzegovina;Bosnia,Bosnia-Herzegovina;Sarajevo;Bosnian,Bosnians
    Botswana;;Gaborone;Botswanan,Botswanans
    Brazil;;Brasilia;Brazilian,Brazilians
    Brunei;Brunei Darussalam;;Bruneian,Bruneians
    Bulgaria;;Sofia;Bulgarian,Bulgarians
    Burkina Faso;;Ouagadougou;Burkinabe
    Burundi;;Gitega,Bujumbura;Burundian,Burundians
    Cambodia;;Phnom Penh;Cambodian,Cambodians
    Cameroon;;Yaounde;Cameroonian,Cameroonians
    Canada;;Ottawa;Canadian,Canadians
    Cape Verde;Cabo Verde;Praia;Cape Verdean,Cape Verdeans
    Central African Republic;CAR;Bangui;Central African
    Chad;;N'Djamena;Chadian,Chadians
    Chile;;;Chilean,Chileans
    China;PRC,People's Republic of China,Mainland China;Beijing,Peking;Chinese
    Colombia;;Bogota;Colombian,Colombians
    Comoros;;Moroni;Comorian,Comorians
    Democratic Republic of the Congo;DR Congo,DRC,Congo-Kinshasa,Zaire;Kinshasa;
    Republic of the Congo;Congo-Brazzaville;Brazzaville;
    Costa Rica;;;Costa Rican,Costa Ricans
    Croatia;;Zagreb;Croatian,Croatians,Croat,Croats
    Cuba;;Havana;Cuban,Cubans
    Cyprus;;Nicosia;Cypriot,Cypriots
    Czech Republic;Czechia;Prague;Czech,Czechs
    Denmark;;Copenhagen;Danish,Dane,Danes
    Djibouti;;;Djiboutian,Djiboutians
    Dominica;;Roseau;
    Dominican Republic;;Santo Domingo;
    East Timor;Timor-Leste;Dili;Timorese
    Ecuador;;Quito;Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans
    Egypt;Arab Republic of Egypt;Cairo;Egyptian,Egyptians
    El Salvador;;San Salvador;Salvadoran,Salvadorans,Salvadorian
    Equatorial Guinea;;Malabo;Equatoguinean
    Eritrea;;Asmara;Eritrean,Eritreans
    Estonia;;Tallinn;Estonian,Estonians
    Eswatini;Swaziland;Mbabane;Swazi,Swazis
    Ethiopia;;Addis Ababa;Ethiopian,Ethiopians
    European Union;EU,E.U.;Brussels;
    Fiji;;Suva;Fijian,Fijians
    Finland;;Helsinki;Finnish,Finn,Finns
    France;French Republic;Paris;French,Frenchman,Frenchmen,Frenchwoman
    Gabon;;Libreville;Gabonese
    Gambia;The Gambia;Banjul;Gambian,Gambians
    Georgia;;Tbilisi;Georgian,Georgians
    Germany;Federal Republic of Germany;Berlin;German,Germans
    Ghana;;Accra;Ghanaian,Ghanaians
    Greece;Hellenic Republic;Athens;Greek,Greeks
    Grenada;;;Grenadian,Grenadians
    Guatemala;;Guatemala City;Guatemalan,Guatemalans
    Guinea;;Conakry;Guinean,Guineans
    Guinea-Bissau;;Bissau;
    Guyana;;Georgetown;Guyanese
    Haiti;;Port-au-Prince;Haitian,Haitians
    Honduras;;Tegucigalpa;Honduran,Hondurans
    Hungary;;Budapest;Hungarian,Hungarians
    Iceland;;Reykjavik;Icelandic,Icelander,Icelanders
    India;;New Delhi,Delhi;Indian,Indians
    Indonesia;;Jakarta;Indonesian,Indonesians
    Iran;Islamic Republic of Iran,Islamic Republic;Tehran,Teheran;Iranian,Iranians
    Iraq;;Baghdad;Iraqi,Iraqis
    Ireland;Republic of Ireland,Irish Republic;Dublin;Irish,Irishman,Irishmen,Irishwoman
    Israel;State of Israel;Jerusalem,Tel Aviv;Israeli,Israelis
    Italy;;Rome;Italian,Italians
    Ivory Coast;Cote d'Ivoire,Côte d'Ivoire;Yamoussoukro,Abidjan;Ivorian,Ivorians
    Jamaica;;;Jamaican,Jamaicans
    Japan;;Tokyo;Japanese
    Jordan;Hashemite Kingdom of Jordan;Amman;Jordanian,Jordanians
    Kazakhstan;;Astana,Nur-Sultan;Kazakh,Kazakhs,Kazakhstani,Kazakhstanis
    Kenya;;Nairobi;Kenyan,Kenyans
    Kiribati;;Tarawa;
    North Korea;DPRK,Democratic People's Republic of Korea;Pyongyang;North Korean,North Koreans
    South Korea;ROK,Republic of Korea;Seoul;South Korean,South Koreans
    Kosovo;;Pristina;Kosovar,Kosovars,Kosovan,Kosovans
    Kuwait;;Kuwait City;Kuwaiti,Kuwaitis
    Kyrgyzstan;;Bishkek;Kyrgyz
    Laos;;Vientiane;Laotian,Laotians,Lao
    Latvia;;Riga;Latvian,Latvians
    Lebanon;;Beirut;Lebanese
    Lesotho;;Maseru;Basotho
    Liberia;;Monrovia;Liberian,Liberians
    Libya;;Tripoli;Libyan,Libyans
    Liechtenstein;;Vaduz;Liechtensteiner
    Lithuania;;Vilnius;Lithuanian,Lithuanians
    Luxembourg;;;Luxembourger,Luxembourgers,Luxembourgish
    Madagascar;;Antananarivo;Malagasy
    Malawi;;Lilongwe;Malawian,Malawians
    Malaysia;;Kuala Lumpur;Malaysian,Malaysians
    Maldives;The Maldives;Male;Maldivian,Maldivians
    Mali;;Bamako;Malian,Malians
    Malta;;Valletta;Maltese
    Marshall Islands;;Majuro;Marshallese
    Mauritania;;Nouakchott;Mauritanian,Mauritanians
    Mauritius;;Port Louis;Mauritian,Mauritians
    Mexico;;Mexico City;Mexican,Mexicans
    Micronesia;;Palikir;Micronesian,Micronesians
    Moldova;;Chisinau;Moldovan,Moldovans
    Monaco;;;Monegasque
    Mongolia;;Ulaanbaatar,Ulan Bator;Mongolian,Mongolians
    Montenegro;;Podgorica;Montenegrin,Montenegrins
    Morocco;;Rabat;Moroccan,Moroccans
    Mozambique;;Maputo;Mozambican,Mozambicans
    Myanmar;Burma;Naypyidaw,Yangon,Rangoon;Burmese
    Namibia;;Windhoek;Namibian,Namibians
    Nauru;;Yaren;Nauruan,Nauruans
    Nepal;;Kathmandu;Nepali,Nepalis,Nepalese
    Netherlands;The Netherlands,Holland;The Hague,Amsterdam;Dutch,Dutchman,Dutchmen,Dutchwoman
    New Zealand;Aotearoa;Wellington;New Zealander,New Zealanders,Kiwi,Kiwis
    Nicaragua;;Managua;Nicaraguan,Nicaraguans
    Niger;;Niamey;Nigerien,Nigeriens
    Nigeria;;Abuja;Nigerian,Nigerians
    North Macedonia;Macedonia;Skopje;Macedonian,Macedonians
    Norway;;Oslo;Norwegian,Norwegians
    Oman;;Muscat;Omani,Omanis
    Pakistan;;Islamabad;Pakistani,Pakistanis
    Palau;;;Palauan,Palauans
    Palestine;State of Palestine;Ramallah;Palestinian,Palestinians
    Panama;;Panama City;Panamanian,Panamanians
    Papua New Guinea;PNG;Port Moresby;Papua New Guinean
    Paraguay;;Asuncion;Paraguayan,Paraguayans
    Peru;;Lima;Peruvian,Peruvians
    Philippines;The Philippines;Manila;Filipino,Filipinos,Filipina,Filipinas,Philippine
    Poland;;Warsaw;Polish,Pole,Poles
    Portugal;;Lisbon;Portuguese
    Qatar;;Doha;Qatari,Qataris
    Romania;;Bucharest;Romanian,Romanians
    Russia;Russian Federation;Moscow;Russian,Russians
    Rwanda;;Kigali;Rwandan,Rwandans
    Samoa;;Apia;Samoan,Samoans
    San Marino;;;Sammarinese
    Saudi Arabia;Kingdom of Saudi Arabia,KSA;Riyadh;Saudi,Saudis,Saudi Arabian,Saudi Arabians
    Senegal;;Dakar;Senegalese
    Serbia;;Belgrade;Serbian,Serbians,Serb,Serbs
    Seychelles;;;Seychellois
    Sierra Leone;;Freetown;Sierra Leonean,Sierra Leoneans
    Singapore;;;Singaporean,Singaporeans
    Slovakia;Slovak Republic;Bratislava;Slovak,Slovaks,Slovakian,Slovakians
    Slovenia;;Ljubljana;Slovenian,Slovenians,Slovene,Slovenes
    Solomon Islands;;Honiara;Solomon Islander
    Somalia;;Mogadishu;Somali,Somalis,Somalian,Somalians
    South Africa;;Pretoria;South African,South Africans
    South Sudan;;Juba;South Sudanese
    Spain;;Madrid;Spanish,Spaniard,Spaniards
    Sri Lanka;;Colombo;Sri Lankan,Sri Lankans
    Sudan;;Khartoum;Sudanese
    Suriname;;Paramaribo;Surinamese
    Sweden;;Stockholm;Swedish,Swede,Swedes
    Switzerland;;Bern,Berne;Swiss
    Syria;Syrian Arab Republic;Damascus;Syrian,Syrians
    Taiwan;Republic of China;Taipei;Taiwanese
    Tajikistan;;Dushanbe;Tajik,Tajiks
    Tanzania;;Dodoma;Tanzanian,Tanzanians
    Thailand;;Bangkok;Thai,Thais
    Togo;;Lome;Togolese
    Tonga;;Nuku'alofa;Tongan,Tongans
    Trinidad and Tobago;Trinidad;Port of Spain;Trinidadian,Trinidadians
    Tunisia;;Tunis;Tunisian,Tunisians
    Turkey;Turkiye,Türkiye;Ankara;Turkish,Turk,Turks
    Turkmenistan;;Ashgabat;Turkmen,Turkmens
    Tuvalu;;Funafuti;Tuvaluan
    Uganda;;Kampala;Ugandan,Ugandans
    Ukraine;The Ukraine;Kyiv,Kiev;Ukrainian,Ukrainians
    United Arab Emirates;UAE,U.A.E.,Emirates;Abu Dhabi;Emirati,Emiratis
    United Kingdom;UK,U.K.,Britain,Great Britain;London;British,Briton,Britons,Brit,Brits
    United States;US,U.S.,USA,U.S.A.,United States of America,America;Washington;American,Americans
    Uruguay;;Montevideo;Uruguayan,Uruguayans
    Uzbekistan;;Tashkent;Uzbek,Uzbeks
    Vanuatu;;Port Vila;
    Vatican City;Vatican,The Vatican,Holy See;;
    Venezuela;;Caracas;Venezuelan,Venezuelans
    Vietnam;Viet Nam;Hanoi;Vietnamese
    Yemen;;Sanaa,Sana'a;Yemeni,Yemenis
    Zambia;;Lusaka;Zambian,Zambians
    Zimbabwe;;Harare;Zimbabwean,Zimbabweans
    England;;;English,Englishman,Englishmen,Englishwoman
    Scotland;;Edinburgh;Scottish,Scot,Scots,Scotsman
    Wales;;Cardiff;Welsh,Welshman
    Northern Ireland;;Belfast;Northern Irish
    Catalonia;;Barcelona;Catalan,Catalans
    Greenland;;Nuuk;Greenlandic,Greenlander,Greenlanders
    Hong Kong;HK;;Hong Konger,Hong Kongers
    Europe;;;European,Europeans
    Africa;;;African,Africans
    Asia;;;Asian,Asians
    Soviet Union;USSR,U.S.S.R.;;Soviet,Soviets
    Yugoslavia;;;Yugoslav,Yugoslavs
    Kurdistan;;Erbil;Kurdish,Kurd,Kurds
    Chechnya;;Grozny;Chechen,Chechens
    """

  /// Houses and places that a government has its seat in: the seat, a colon, the country.
  static let seats = """
    Kremlin:Russia
    White House:United States
    Oval Office:United States
    Pentagon:United States
    Foggy Bottom:United States
    Capitol Hill:United States
    Downing Street:United Kingdom
    10 Downing Street:United Kingdom
    Whitehall:United Kingdom
    Westminster:United Kingdom
    Elysee:France
    Elysee Palace:France
    Quai d'Orsay:France
    Blue House:South Korea
    Zhongnanhai:China
    Rashtrapati Bhavan:India
    Malacanang:Philippines
    Malacanang Palace:Philippines
    Bankova:Ukraine
    Sublime Porte:Turkey
    """
}
