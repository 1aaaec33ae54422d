// Made from the first names of the 1990 census of the United States (public domain) through PyPI
// names 0.3.0, those of which one gender has four times as many as the other, and from first names
// of other languages written for Hearsay.

extension GivenNames {
  static let masculineNames = """
    aaron abdul abdullah abe abel abraham adam adan adolfo adolph adrian agustin ahmad ahmed \
    ahmet akira al alan albert alberto alden aldo alec alejandro aleksandr alessandro alex \
    alexander alexei alexis alfonso alfonzo alfred alfredo ali allan allen alonzo alphonse \
    alphonso alton alvaro alvin amir amit amos anatoly anders anderson andre andrei andres \
    andrew andriy andrzej andy angelo anil anthony antoine anton antonio antony antwan archie \
    arjun arkady armand armando arnold arnulfo aron arron art arthur arturo arvind asif \
    august aurelio austin avery avigdor barney barry bart barton bashar basil beau behrouz \
    ben benito benjamin bennett bennie benny bernard bernardo bernie berry bert bilal bill \
    billy binyamin bjorn blaine blake bob bobby booker boris boyd brad bradford bradley brady \
    brain branden brandon branko brant brendan brent brenton bret brett brian brock brooks \
    bruce bruno bryan bryant bryce bryon buddy buford burt burton byron caleb calvin cameron \
    carl carlo carlos carlton carmelo carmine carroll carson carter cary cecil cedric cesar \
    chad chadwick chance charles charley charlie chase chester chinedu chris christian \
    christoper christopher chuck clarence clark claude claudio clay clayton clement cleveland \
    cliff clifford clifton clint clinton clyde cody colby cole coleman colin collin conrad \
    corey cornelius cornell cory coy craig curt curtis cyril cyrus dale dallas dalton damian \
    damien damon dan dane danial daniel danny dante daren darin darius dariush darnell darrel \
    darrell darren darrin darryl darwin daryl dave david davis dean deandre deepak delbert \
    delmar demetrius denis dennis denny denver deon derek derick derrick desmond devin \
    dewayne dewey dewitt dexter dick diego dieter dimitris dino dion dirk dmitri dmitry \
    domingo dominic dominick don donald donn donnell donnie donny donovan doug douglas doyle \
    dragan drew duane dudley duncan dustin dwayne dwight dylan earl earle earnest ebrahim ed \
    eddie eddy edgar edgardo edmond edmund eduardo edward edwardo edwin efrain efren ehud \
    elbert eldon eli elias elijah eliseo elliot elliott ellis elmer elmo eloy elton elvin \
    elvis elwood emanuel emeka emerson emery emil emile emilio emmanuel emmett emory emre \
    enrique eric erich erick erik ernest ernesto ernie errol ervin erwin esteban ethan eugene \
    eugenio evan everett everette ezra fabian farhad faustino federico felipe felix ferdinand \
    ferenc fernando fidel fletcher floyd forest forrest foster francesco francis francisco \
    francois frank franklin fred freddie freddy frederic frederick fredrick freeman fritz \
    fumio gabriel galen garland garrett garry garth gary gavin genaro gene gennady geoffrey \
    george gerald gerard gerardo gerhard german gil gilbert gilberto gino giorgos giovanni \
    giuseppe glen glenn gonzalo goodluck goran gordon grady graham grant greg gregg gregorio \
    gregory grover grzegorz guillaume guillermo gunter gus gustavo guy gyorgy hal hamed hamid \
    hamza hans harlan harley harold harris harrison harry harvey hassan heath hector heinz \
    helmut henrik henry herbert heriberto herman herschel hershel heydar hiram hiroshi hollis \
    homer horace hossein houston howard hubert hugh hugo humberto hung hunter hussein ian \
    ibrahim ichiro ignacio igor ilham imran ira irvin irving irwin isaac isaiah isiah isidro \
    ismael israel issac istvan ivan jack jackson jacob jacques jake jamaal jamal jamar jame \
    jamel james jan janos jared jaroslaw jarred jarrett jarrod jarvis jason jasper javad \
    javier jay jayson jeff jefferson jeffery jeffrey jeffry jens jerald jeremiah jeremy \
    jermaine jerold jerome jerrod jerry jess jesse jesus jim jimmy jiri joao joaquin joe joel \
    joesph joey johan john johnathan johnathon johnny jomo jon jonas jonathan jonathon jordan \
    jorge jose josef joseph josh joshua josiah josue juan judson juergen jules julian julio \
    julius junior jurgen justin kamal kareem karim karl kazem kazuo kees keith kelvin kemal \
    ken kendall kendrick kenji kenneth kennith kenny kent kermit kevin khaled khalid kieth \
    kirby kirk klaus kofi konstantin kostas kristopher krzysztof kurt kurtis kwame kyle \
    kyriakos lamar lamont lance landon lane lanny larry lars laszlo laurence laurent lawrence \
    lazaro lech leland lemuel leo leon leonard leonardo leonel leonid leopoldo leroy les \
    lester levi lewis lincoln linwood lionel lloyd logan lon lonnie loren lorenzo louie louis \
    lowell loyd luc luca lucas luciano lucien lucio luigi luis luiz luke luther lyle lyman \
    mack magnus mahmoud majid major malcolm manmohan manuel marc marcel marcelino marco \
    marcos marcus margarito mariano mario mark marlin marlon marquis marshall martin marty \
    marvin mason massoud mateusz mathew matt matteo matthew maurice mauricio max maxim \
    maxwell maynard mehdi mehmet melvin merlin merrill mervin micah michael micheal michel \
    mickey miguel mikael mike mikhail milan miles milford millard milton mitch mitchel \
    mitchell mohamed mohammad mohammed mohsen moises monroe monte monty morris morton moses \
    moshe muhammad murat murray mustafa myles myron nabil napoleon narendra nasir nasser \
    nathan nathaniel nawaz neal ned neil nelson nestor nicholas nick nickolas nicolas nigel \
    nikola nikolai nikos noah noe noel nolan norbert norberto norman normand norris octavio \
    olaf oleg olin oliver olivier olusegun omar orhan orlando orville oscar osvaldo otis otto \
    owen pablo paolo parker parviz pasquale patrick paul paulo pavel pedro percy perry pervez \
    pete peter petr phil philip philippe phillip pierre piet piotr preston pyotr qasem \
    quentin quincy quinton radoslaw rafael rahman rahul raj rajiv ralph ramesh ramiro ramon \
    randal randall randell randolph randy raphael rashid raul ravi ray raymond raymundo recep \
    reed reggie reginald reid reinaldo reuben rex reynaldo reza ricardo rich richard rick \
    rickey rickie ricky rico rigoberto riley rob robby robert roberto rocco rocky rod \
    roderick rodger rodney rodolfo rodrick rodrigo rogelio roger roland rolando roman romeo \
    ron ronald ronnie ronny roosevelt rory roscoe rosendo ross roy royal royce ruben rubin \
    rudolph rudy rufus rui ruslan russ russel russell rusty ryan saddam sadegh saeed salim \
    salvador salvatore sam sami samir sammy samuel sanford sanjay santiago santos saul scot \
    scott scottie scotty sean sebastian sergei sergey sergio seth seymour shahbaz shane shaun \
    shawn sheldon shelton sherman shimon shinzo sidney silas silvio simon slobodan solomon \
    son sonny spencer stan stanislav stanley stefan stefano stephan stephen sterling steve \
    steven stewart stuart suresh sven sylvester takeshi tanner tarek tariq taro ted teddy \
    terence terrance terrell terrence thabo thad thaddeus theodore theron thiago thierry \
    thomas thurman tim timmy timothy toby todd tom tomas tomasz tommy tony travis trent \
    trenton trevor trey tristan troy truman tunde ty tyler tyrone tyson uhuru ulysses umar \
    usman uwe vaclav valentin van vance vasily vaughn vern vernon viacheslav vicente victor \
    vijay viktor vince vincent virgil vitaly vito vladimir volodymyr vyacheslav wade walid \
    wallace walter ward warren wayne weldon wendell wesley weston wilbert wilbur wilburn \
    wiley wilford wilfred wilfredo will willard willem william williams willis wilmer wilson \
    wilton winfred winston wm wojciech wole wolfgang woodrow wyatt xavier yair yannis yasser \
    yevgeny yitzhak yoshihide youssef yuri yusuf yves zachary zachery zaid zane zbigniew ziad \
    zoran
    """

  static let feminineNames = """
    abbie abby abigail ada addie adela adelaide adele adelina adeline adriana adrianne \
    adrienne agatha agnes agnieszka aida aileen aimee aisha akiko alana alba alberta alecia \
    alejandra alene aletha alexa alexandra alexandria alfreda alice alicia alina aline alisa \
    alisha alison alissa allene allie allison allyson alma alta althea alvina alyce alyson \
    alyssa amal amalia amanda amber amelia amie amina amparo amy ana anastasia andrea angela \
    angelia angelica angelina angeline angelique angelita angie anita ann anna annabelle anne \
    annegret annemarie annetta annette annie annmarie antionette antoinette antonia april \
    araceli aretha arleen arlene arline ashlee ashleigh ashley astrid athena audra audrey \
    augusta aung aurelia aurora autumn ava avis ayelet ayesha aygun ayse azadeh barb barbara \
    barbra beata beatrice beatriz becky belinda bella belle belva benazir benita bernadette \
    bernadine bernice berniece berta bertha bertie beryl bess bessie beth bethany betsy bette \
    bettie bettina betty bettye beulah beverley beverly bianca bilawal biljana billie birdie \
    birgit blanca blanche bobbi bobbie bonita bonnie brandi brandie brandy breanna brenda \
    briana brianna brianne bridget bridgett bridgette brigitte britney brittany brittney \
    brooke caitlin callie camilla camille candace candice candida candy cara caren cari \
    caridad carissa carla carlene carly carmel carmela carmelita carmella carmen carol carole \
    carolina caroline carolyn carrie caryn casandra cassandra cassie catalina catharine \
    catherine cathleen cathrine cathryn cathy catrina cecelia cecile cecilia celeste \
    celestine celia celina celine chandra chantal chantel charity charla charlene charlotte \
    charmaine chasity chelsea chelsey cheri cherie cherry cheryl chiara chimamanda chloe \
    christa christal christen christi christie christin christina christine christy chrystal \
    cindi cindy claire clara clare clarice clarissa claudette claudia claudine coleen colette \
    colleen concepcion concetta connie constance consuelo cora cori corina corine corinne \
    cornelia corrine cortney courtney cristina cristy crystal cynthia daisy dalia damaris \
    danette daniela danielle danna daphne dara darcy daria darla darlene darya dawn dayna \
    deana deann deanna deanne debbie debby debora deborah debra deena deidra deidre deirdre \
    delia delilah della delma delois delores deloris delphine demetria dena denice denise \
    desiree dessie destiny diana diane diann dianna dianne dilma dina dinah dionne dixie \
    dollie dolly dolores dominga dona donna dora doreen doretha doris dorothea dorothy dorris \
    dorthy dottie earlene earline earnestine ebony edith edna edwina edythe effie eileen \
    ekaterina elaine elba elda eleanor eleanore elena eleni elham elia elida elif elinor \
    elisa elisabeth elise elissa eliza elizabeth ella ellen ellie elma elnora eloisa eloise \
    elouise elsa elsie elva elvia elvira elyse emilia emilie emily emine emma enid erica \
    ericka erika erin erlinda erma erna ernestina ernestine esmeralda esperanza essie estela \
    estella estelle ester esther ethel etta eugenia eula eunice eva evangelina evangeline eve \
    evelyn evette ewa faith fannie fanny fatemeh fatima fatma fay faye felecia felicia \
    felicita fern fernanda filomena flor flora florence florine flossie fran frances \
    francesca francine francisca francoise freda freida frieda gabriela gabrielle gail galina \
    gay gayla gayle gena geneva genevieve georgette georgia georgina geraldine geri germaine \
    gertrude gilda gillian gina ginger giorgia gisela giulia gladys glenda glenna gloria \
    golda goldie grace gracie graciela greta gretchen griselda guillermina gussie gwen \
    gwendolyn haley hallie hanan hanna hannah harriet harriett harriette hattie haydee hazel \
    heather heidi heike helen helena helene helga helle henrietta herminia hester hilary \
    hilda hillary hina hollie holly hope hortencia huda ida ila ilene ilona imelda imogene \
    ina india indira ines inez ingrid iola iona ione irene irina iris irma isabel isabell \
    isabella isabelle iva ivana ivette ivy jacklyn jaclyn jacqueline jacquelyn jacquline jade \
    jami jana jane janel janell janelle janet janette janice janie janine janis janna jannie \
    jaqueline jasmin jasmine jayme jayne jean jeanette jeanie jeanine jeanna jeanne jeannette \
    jeannie jeannine jena jenifer jenna jennie jennifer jenny jeri jerri jessica jewel jewell \
    jill jillian jo joan joann joanna joanne jocelyn jodi jodie johanna jolene joni josefa \
    josefina josephine josie joy joyce juana juanita judi judith judy julia juliana julianne \
    julie juliet juliette june jung justina justine kaitlin kaitlyn kara karen kari karin \
    karina karla karrie karyn katalin katarzyna kate katelyn katerina katharine katherine \
    katheryn kathi kathie kathleen kathrine kathryn kathy katie katina katrina katy kay kaye \
    kayla keiko keisha kelley kelli kellie kelly kelsey kendra kenya keri kerri kerrie \
    khadija kim kimberlee kimberley kimberly kira kirsten kisha kitty krista kristal kristen \
    kristi kristie kristin kristina kristine kristy krystal krystle ksenia kylie lacey \
    ladonna lakeisha lakesha lakisha lana lara larissa lashawn lashonda latanya latasha \
    latisha latonya latoya latrice laura laurel lauren lauretta lauri laurie lavonne lawanda \
    layla lea leah leann leanna leanne leeann leigh leila lela lelia lena lenora lenore leola \
    leona leonor leora leota lesa lesley lessie leta letha leticia letitia lettie leyla libby \
    lidia lila lilia lilian liliana lillian lillie lilly lily lina linda lindsay lindsey lisa \
    liz liza lizzie lois lola lolita lona lora loraine lorena lorene loretta lori lorie lorna \
    lorraine lorri lorrie lottie lou louella louisa louise lourdes luann lucia lucile lucille \
    lucinda lucretia lucy ludmila luella luisa lula lupe lura luz lydia lyn lynda lynette \
    lynne lynnette lyubov lyudmila ma mabel mable madeleine madeline madelyn madge madonna \
    mae magdalena maggie mai malala malgorzata malinda malissa mallory mamata mamie mandi \
    mandy manuela mara marcela marcella marci marcia marcie marcy margaret margarita marge \
    margery margie margo margot margret marguerite mari maria mariam marian mariana marianna \
    marianne maribel maricela marie marietta marilyn marilynn marina marine marisa marisela \
    marisol marissa maritza marjorie marjory marla marlene marquita marsha marta martha \
    martina marva mary maryam maryann maryanne marybeth maryellen maryjane marylou masha \
    masoumeh matilda matilde mattie maude maudie maura maureen maurine mavis maxine may maya \
    mayme mayra meagan megan meghan mehriban melanie melba melinda melisa melissa mellisa \
    mellissa melodie melody melva mercedes meredith merry mette mia michaela michele michell \
    michelle migdalia milagros mildred milena millicent millie mina mindy minerva minnie \
    miranda miri miriam mirna missy misty mitzi mollie molly mona monica monika monique \
    muriel myra myrna myrtle nadezhda nadia nadine nan nancy nanette nannie naomi narges \
    nasrin natalia natalie natasha nathalie nelda nell nellie nelly nettie neva ngozi nichole \
    nicole nikki nilda nina nita noelle noemi nola nona noor nora noreen norma nour octavia \
    odessa ofelia oksana ola olga olive olivia oma opal ophelia ora oralia paige pam pamala \
    pamela pansy paola parisa patrica patrice patricia patsy patti pattie patty paula \
    paulette paulina pauline pearl pearlie pearline peggy penelope penny petra phillis phoebe \
    phyllis pilar polly portia pratibha pricilla priscilla priyanka queen rachael racheal \
    rachel rachelle rae rafaela ramona randi rania raquel reba rebeca rebecca rebekah regina \
    reina rena renae renee renita reta retha reva reyna rhea rhoda rhonda rita robbin roberta \
    robin robyn rochelle rocio ronda rosa rosalee rosalia rosalie rosalind rosalinda rosalyn \
    rosanna rosanne rosario rose roseann roseanne rosella rosemarie rosemary rosetta rosie \
    rosita roslyn rowena roxana roxanna roxanne roxie ruby ruth ruthie sabine sabrina sadie \
    sallie sally salma samantha samatha samira sanae sandi sandra sandy sanna santa sara \
    sarah sasha saundra savannah segolene selena selina selma serena shana shanda shanna \
    shannon shari sharlene sharon sharron shauna shawna shayla sheena sheila shelia shelley \
    shellie shelly sheree sheri sherri sherrie sherry sheryl shiela shireen shirin shirley \
    shonda sierra sigrid silvia simone smriti socorro sofia soledad sondra sonia sonja sonya \
    sophia sophie stacey staci stacie stacy stefanie stella stephanie sue summer sun susan \
    susana susanna susanne sushma susie suzan suzanne suzette svetlana sybil sylvia sylvie \
    tabatha tabitha tamara tameka tamela tamera tami tamika tammi tammie tammy tamra tana \
    tania tanisha tanya tara taryn tasha tatiana tatyana tawana tera teresa teresita teri \
    terra terri terrie tessa tessie thelma theodora theresa therese tia tiara tiffani tiffany \
    tillie tina tisha tomasa toni tonia tonya tori tracey traci tracie tracy treva tricia \
    trina trisha trudy twila tzipi ulrike una ursula vada valarie valencia valeria valerie \
    vanessa veda velma venus vera verda verna vernell vernice veronica veronique vesna vesta \
    vicki vickie vicky victoria vida vilma viola violet virgie virgina virginia vivian vonda \
    wanda wangari wendi wendy whitney wilda wilhelmina willa wilma winifred winnie winona \
    ximena yasmin yasmine yekaterina yelena yesenia yolanda yoriko yuko yulia yuriko yvette \
    yvonne zahra zainab zaynab zelda zella zelma zenaida zeynep zoe zoila zsuzsanna zuzana
    """
}
