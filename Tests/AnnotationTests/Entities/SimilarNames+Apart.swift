extension SimilarNames {
  /// Different people with similar names: the kind, the first name, the second, a text with both or
  /// two texts.
  static let apart = """
    surname;Ilse Marwood;Karl Marwood;Ilse Marwood chairs the council. The singer Karl Marwood performed in Lagos on Friday.
    surname;Tomas Brannick;Greta Brannick;Tomas Brannick won the race in Oslo. Greta Brannick, a lawyer from Bergen, was not there.
    surname;Adaeze Okonto;Chidi Okonto;Adaeze Okonto told reporters that the bridge was safe. Chidi Okonto, an engineer, disagreed.
    surname;Lena Farrowby;Peter Farrowby;Lena Farrowby opened the museum. A critic, Peter Farrowby, called the building ugly.
    surname;Hamid Rezvani;Parvin Rezvani;Hamid Rezvani left the ministry in May. Parvin Rezvani joined it in June.
    surname;Oskar Lindvall;Sara Lindvall;The coach Oskar Lindvall praised the team. The goalkeeper Sara Lindvall was injured.
    surname;Nadia Kerimova;Rustam Kerimov;Nadia Kerimova runs the clinic. Rustam Kerimov runs the bank next to it.
    surname;Paulo Teixara;Miguel Teixara;Paulo Teixara was elected on Sunday. Miguel Teixara lost his seat.
    surname;Wen Jiayu;Wen Haolin;Wen Jiayu teaches physics. Wen Haolin, who is not related, teaches music.
    surname;Donal Keaveny;Brigid Keaveny;The farmer Donal Keaveny sold his land. Brigid Keaveny, a judge in Cork, bought it.
    surname;Marta Osterling;Bruno Osterling;Marta Osterling said the plan had failed.|Bruno Osterling said the harvest was good.
    surname;Femi Adeyanju;Tola Adeyanju;Senator Femi Adeyanju opposed the bill.|The footballer Tola Adeyanju scored twice.
    surname;Joel Harkness;Anna Harkness;The pilot Joel Harkness landed safely.|The painter Anna Harkness died on Monday.
    surname;Viktor Dragunsky;Lidia Dragunskaya;Viktor Dragunsky spoke in Minsk.|Lidia Dragunskaya spoke in Riga.
    surname;Ricardo Montelba;Elena Montelba;Ricardo Montelba was fined by the court.|Elena Montelba was praised by the court.
    father;Aldous Penwright Sr.;Aldous Penwright Jr.;Aldous Penwright Sr. founded the company in 1950. Aldous Penwright Jr. sold it last year.
    father;Samuel Toller;Samuel Toller Jr.;Samuel Toller was mayor for ten years. His son Samuel Toller Jr. became mayor in May.
    father;Harlan Whitcombe II;Harlan Whitcombe III;Harlan Whitcombe II built the mill. Harlan Whitcombe III closed it.
    father;Desmond Achterberg Sr.;Desmond Achterberg Jr.;Desmond Achterberg Sr. died in Ghent.|Desmond Achterberg Jr. opened a shop in Ghent.
    father;Rollo Vanterpool Jr.;Rollo Vanterpool III;Rollo Vanterpool Jr. retired as a judge. His son, Rollo Vanterpool III, is a dentist.
    father;Ewan Strathdee;Callum Strathdee;Ewan Strathdee and his son Callum Strathdee were rescued from the sea.
    father;Bashir Qaderi;Navid Qaderi;Bashir Qaderi, the father of Navid Qaderi, spoke at the funeral.
    father;Ingmar Solheim;Anders Solheim;Ingmar Solheim coached his son Anders Solheim for years.
    father;Luka Petranovic;Marko Petranovic;Luka Petranovic was a minister. Marko Petranovic, his grandson, is a minister too.
    father;Edgar Thornbury II;Edgar Thornbury IV;Edgar Thornbury II wrote the letter.|Edgar Thornbury IV found the letter.
    initials;J. Calloway;M. Calloway;The report by J. Calloway was published in March. The reply by M. Calloway followed in May.
    initials;R. T. Hollins;S. T. Hollins;R. T. Hollins led the survey of the river. S. T. Hollins drew the maps.
    initials;A. Verhoeff;D. Verhoeff;A. Verhoeff won the first stage.|D. Verhoeff won the second stage.
    initials;P. Nakagami;K. Nakagami;The study was written by P. Nakagami. An earlier study was written by K. Nakagami.
    initials;John A. Setterfield;John B. Setterfield;John A. Setterfield is a surgeon. John B. Setterfield is a baker.
    initials;Mary K. Dolan;Mary P. Dolan;Mary K. Dolan resigned on Monday.|Mary P. Dolan was appointed on Tuesday.
    initials;B. Olusanya;T. Olusanya;The goals were scored by B. Olusanya and T. Olusanya.
    initials;H. Brandvold;Erik Brandvold;H. Brandvold owns the ship. Erik Brandvold is its captain.
    initials;Lucy Carrowmore;D. Carrowmore;Lucy Carrowmore lives in Galway. The letter was signed by D. Carrowmore.
    initials;G. Mbatha;Sipho Mbatha;A statement was signed by G. Mbatha.|The miner Sipho Mbatha was released.
    title;Mr Halloran;Mrs Halloran;Mr Halloran left the hotel at noon. Mrs Halloran stayed there for the night.
    title;Mr. Vasquero;Ms. Vasquero;The house belongs to Mr. Vasquero. The shop belongs to Ms. Vasquero.
    title;Judge Pellerin;Captain Pellerin;The case was heard by Judge Pellerin. The ship was steered by Captain Pellerin.
    title;Lord Ashgrove;Lady Ashgrove;Lord Ashgrove sold the castle. Lady Ashgrove kept the garden.
    title;Professor Lindqvar;Colonel Lindqvar;Professor Lindqvar studied the disease. Colonel Lindqvar sent soldiers to the village.
    title;Sir Alder Moncreith;Lady Moncreith;Sir Alder Moncreith went to Delhi. A week later Lady Moncreith went home.
    title;Mr Ferreiro;Mrs Ferreiro;Mr Ferreiro was questioned by the police.|Mrs Ferreiro was questioned by the committee.
    title;Sister Agnes Tolland;Mr Tolland;The nun Agnes Tolland runs the school. Her brother Mr Tolland lives abroad.
    given;Nadia Ferrante;Nadia Okafor;Nadia Ferrante and Nadia Okafor met in Geneva.
    given;Yusuf Darwani;Yusuf Kelechi;Yusuf Darwani won the vote. Yusuf Kelechi came third.
    given;Ivo Branković;Ivo Stanimir;Ivo Branković sued the newspaper. Its editor is Ivo Stanimir.
    given;Clara Windham;Clara Ostrow;Clara Windham was born in Leeds.|Clara Ostrow was born in Perth.
    given;Mehdi Tavakol;Mehdi Sohrabi;Mehdi Tavakol was arrested. His neighbour Mehdi Sohrabi saw it.
    given;Paul Ransley;Paul Amberside;Paul Ransley sang. Paul Amberside played the piano.
    given;Grace Nyambura;Grace Wexcombe;Grace Nyambura flew to London.|Grace Wexcombe flew to Nairobi.
    """
}
