/// Nouns for those that news reports as speaking: people by their part, bodies, and documents.
enum SpeakerNouns {
  /// The nouns, separated by white space.
  static let list = """
    spokesman spokeswoman spokesperson spokespersons spokespeople minister ministers ministry \
    president premier chancellor official officials police government governments administration \
    statement report reports agency agencies company companies firm court judge judges justice \
    prosecutor prosecutors prosecution lawyer lawyers attorney attorneys solicitor barrister \
    senator senators congressman congresswoman representative representatives lawmaker lawmakers \
    mayor governor chief chiefs head director chairman chairwoman chairperson chair leader leaders \
    secretary deputy envoy ambassador diplomat diplomats embassy general commander commanders \
    officer officers captain colonel major lieutenant sergeant soldier soldiers witness witnesses \
    resident residents neighbour neighbours neighbor neighbors villagers locals expert experts \
    analyst analysts researcher researchers scientist scientists professor historian economist \
    economists author authors study survey poll group groups organisation organization \
    organisations organizations committee commission commissioner council councillor councilor \
    union unions party parties parliament congress senate cabinet office department service \
    services army navy military force forces authority authorities media press newspaper newspapers \
    magazine channel station network website site blog source sources critic critics opponent \
    opponents supporter supporters activist activists protesters protestors demonstrators campaigner \
    campaigners family families father mother son daughter brother sister wife husband parents \
    uncle aunt cousin friend friends man men woman women people coach manager player captain editor \
    reporter reporters journalist journalists correspondent writer founder co-founder member members \
    executive executives owner king queen prince princess pope bishop archbishop priest imam rabbi \
    doctor doctors physician nurse nurses teacher teachers student students investigator \
    investigators defendant suspect victim victims survivor survivors rebel rebels militants \
    university bank team institute institution letter document documents article email e-mail \
    message post tweet release indictment complaint lawsuit filing regulator watchdog operator \
    airline developer developers engineer designer artist actor actress singer musician director \
    filmmaker producer candidate nominee lawmaker adviser advisor aide advocate advocates farmers \
    workers fishermen driver pilot passenger passengers customer customers user users fans voter \
    voters citizen citizens country republic state kingdom nation city side sides delegation board \
    federation association foundation society institute coalition alliance opposition rival rivals \
    technician administrator coordinator superintendent detective inspector firefighters rescuers \
    mp pm ceo cfo vp
    """
}
