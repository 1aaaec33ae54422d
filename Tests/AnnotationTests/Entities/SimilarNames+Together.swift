extension SimilarNames {
  /// One entity under two names, in the same form.
  static let together = """
    spelling;Nasir Kanaawi;Nasir Kanawi;Nasir Kanaawi rejected the claim. In June, Nasir Kanawi had accepted it.
    spelling;Kanaawi;Kanawi;The spokesman Nasir Kanaawi met reporters. Kanaawi smiled. Later Kanawi left.
    spelling;Mohammed Saberi;Muhammad Saberi;Mohammed Saberi was freed on Monday.|Muhammad Saberi was arrested on Friday.
    spelling;Yusuf Darwani;Yousef Darwani;Yusuf Darwani won the vote.|Supporters of Yousef Darwani danced.
    spelling;Sergei Volkovsky;Sergey Volkovskiy;Sergei Volkovsky arrived in Vienna.|Sergey Volkovskiy left Vienna.
    spelling;Hussein al-Barouk;Hossein al-Barouk;Hussein al-Barouk signed the deal. A day later Hossein al-Barouk denied it.
    spelling;Abdel Rahman Tulani;Abdul Rahman Tulani;Abdel Rahman Tulani spoke first.|Abdul Rahman Tulani spoke last.
    spelling;Dmitri Orlenko;Dmitry Orlenko;Dmitri Orlenko resigned. Nobody thanked Dmitry Orlenko.
    spelling;Khaled Mansouri;Khalid Mansuri;Khaled Mansouri teaches law.|A book by Khalid Mansuri was banned.
    spelling;Yuri Baranovsky;Yury Baranovsky;Yuri Baranovsky flew to Minsk.|Yury Baranovsky flew to Oslo.
    spelling;Omar Qasemi;Omar Kasemi;Omar Qasemi was elected.|Omar Kasemi was sworn in.
    spelling;Fatimah Zahrawi;Fatima Zahrawi;Fatimah Zahrawi wrote the poem.|The poem by Fatima Zahrawi won a prize.
    spelling;Aleksandr Petrenkov;Alexander Petrenkov;Aleksandr Petrenkov trained hard.|Alexander Petrenkov won the gold medal.
    spelling;Ali Rezaei;Aly Rezaei;Ali Rezaei paid the fine.|Aly Rezaei refused to pay.
    spelling;Jong-su Parkwon;Jong Su Parkwon;Jong-su Parkwon opened the factory.|Jong Su Parkwon closed the factory.
    spelling;José Almendro;Jose Almendro;José Almendro scored.|Fans sang for Jose Almendro.
    short;Ilse Marwood;Marwood;Ilse Marwood chairs the council. Marwood said the vote was close.
    short;Ilse Marwood;Ms Marwood;Ilse Marwood chairs the council. Ms Marwood said the vote was close.
    short;Dr Karim Haddadi;Dr Haddadi;Dr Karim Haddadi examined the child. Dr Haddadi found no wounds.
    short;Thomas Brannick;Tom Brannick;Thomas Brannick won the race.|Tom Brannick won again.
    short;Robert Ellisford;Bob Ellisford;Robert Ellisford leads the union. Bob Ellisford is known for his jokes.
    short;John Quillfeather;J. Quillfeather;The author is John Quillfeather.|The article was signed J. Quillfeather.
    short;K. C. Morrowby;Morrowby;K. C. Morrowby manages the foundation. Morrowby declined to comment.
    short;Adaeze Okonto;Okonto;Adaeze Okonto told reporters that the bridge was safe.|Okonto said the bridge would open in May.
    short;Maria Elena Castellar;Maria Castellar;Maria Elena Castellar was named minister.|Maria Castellar promised reforms.
    short;Professor Lena Farrowby;Professor Farrowby;Professor Lena Farrowby opened the museum. Professor Farrowby gave a speech.
    short;General Fuad Basri;General Basri;General Fuad Basri inspected the troops. General Basri then flew home.
    short;President Amina Soltani;Soltani;President Amina Soltani vetoed the law. Soltani called it unjust.
    short;Sir Alder Moncreith;Sir Alder;Sir Alder Moncreith went to Delhi. Sir Alder stayed for a week.
    short;William Harrowgate;Bill Harrowgate;William Harrowgate was a baker.|Bill Harrowgate was a baker.
    short;Oskar Lindvall;Lindvall;The coach Oskar Lindvall praised the team. "We were lucky," Lindvall said.
    short;Samuel Toller Jr.;Toller;Samuel Toller Jr. became mayor in May. Toller wants to build a port.
    body;World Fishing Organisation;WFO;The World Fishing Organisation (WFO) met in Quito. The WFO wants new rules.
    body;National Harbour Authority;NHA;The National Harbour Authority closed the port. The NHA said a storm was coming.
    body;Brightwater Motor Company;Brightwater;Brightwater Motor Company will cut jobs. Brightwater said sales had fallen.
    body;Larkfield Inc.;Larkfield;Larkfield Inc. makes phones.|Larkfield sold fewer phones.
    body;Northgate Harlow Ltd;Northgate Harlow;Northgate Harlow Ltd lost the contract. Northgate Harlow will appeal.
    body;Ministry of Inland Waters;Ministry of Inland Waters;The Ministry of Inland Waters issued a warning.|The Ministry of Inland Waters withdrew its warning.
    body;Institute for Defence Studies;Institute for Defense Studies;The Institute for Defence Studies published a paper.|The Institute for Defense Studies published a map.
    body;Kestrel Airlines;Kestrel;Kestrel Airlines cancelled its flights. Kestrel blamed the weather.
    body;University of Eastmoor;University of Eastmoor;The University of Eastmoor hired him.|She left the University of Eastmoor.
    body;Organisation of River States;ORS;The Organisation of River States (ORS) was founded in 1990.|The Organisation of River States, or ORS, has ten members. The ORS meets in May.
    place;United States;U.S.;The United States sent a ship. Two days later the U.S. sent another.
    place;Britain;United Kingdom;She moved to Britain.|He moved to the United Kingdom.
    place;Burma;Myanmar;He was born in Burma.|She was born in Myanmar.
    place;Iranian;Iranians;An Iranian film won the prize. Iranians celebrated.
    place;Bogotá;Bogota;The plane landed in Bogotá.|The plane took off from Bogota.
    place;South Korea;Republic of Korea;They played in South Korea.|The team from the Republic of Korea lost.
    short;Lee Wei Shun;Lee;Lee Wei Shun leads the party. Lee was elected in March.
    short;Michael Dunsworth;Mike Dunsworth;Michael Dunsworth owns the club.|Mike Dunsworth sold the club.
    """
}
