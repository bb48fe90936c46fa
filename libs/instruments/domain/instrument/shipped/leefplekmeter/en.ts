import type { LeefplekWords } from '../aspects';

/** English words of the Leefplekmeter. */
export const en: LeefplekWords = {
  title: 'Leefplekmeter',
  intro:
    'What do you think of the place where you live?\nWe ask about fourteen subjects.\nFor each subject you give a mark from 1 to 10.\nYou can also write what is good and what could be better.\nIt is about what you think yourself. There are no wrong answers.\nYou can always skip a question.',
  credit: 'Based on the Leefplekmeter, in our own words.',
  low: 'very bad',
  high: 'very good',
  good: 'what is good now?',
  better: 'what could be better?',
  last: 'Is there anything else you want to say about your neighbourhood?',
  lastHelp: 'Perhaps we left out something that matters to you.',
  aspects: {
    moving: {
      name: 'Moving around',
      question: 'How easy and safe is walking and cycling here?',
      help: 'Are the pavements wide and even, also for a walking frame or a pram?\nIs it easy to cross busy streets?\nIs your way lit when it is dark?\nIs there a safe place to leave your bicycle?',
    },
    publicTransport: {
      name: 'Public transport',
      question: 'How well do bus, tram or train take you where you have to be?',
      help: 'Is the stop close by and easy to reach?\nIs there enough of it, also in the evening and at weekends?\nCan you pay for the journey?\nCan you get on when walking is hard for you?',
    },
    traffic: {
      name: 'Traffic and parking',
      question: 'How safe is the traffic, and how well is parking arranged?',
      help: 'Do cars, scooters and fat bikes go slowly enough?\nIs it safe for children around the school?\nDoes noise or dirty air from traffic bother you?\nCan you and your visitors find a space, without cars standing in the way?',
    },
    streets: {
      name: 'Streets and public places',
      question: 'How pleasant are the streets and squares here?',
      help: 'Are there places where you like to stay a while?\nAre there enough benches, and are there toilets?\nDoes a visitor easily find the way here?\nWhat do you think of the buildings you see?',
    },
    nature: {
      name: 'Nature and green',
      question: 'How well can you enjoy trees, plants and water here?',
      help: 'Is there something green within a few minutes on foot?\nIs there enough shade on hot days?\nDo you hear and see birds and other animals?\nIs it quiet enough there to rest?',
    },
    recreation: {
      name: 'Play and leisure',
      question: 'How well can young and old play, do sports and relax here?',
      help: 'Is there something to do for small children?\nAnd for teenagers and older people?\nCan everybody join in, also with little money or with a disability?\nIs there something to do when it rains?',
    },
    facilities: {
      name: 'Services',
      question: 'How well are you served by shops, schools, doctors and help?',
      help: 'Can you buy healthy food nearby?\nAre there a doctor and a pharmacy in the area?\nDo you know where to get help with papers or money worries?\nDo you miss something, such as a library or a community centre?',
    },
    work: {
      name: 'Work and jobs',
      question: 'How good are the chances here of work, learning and volunteering?',
      help: 'Is there work that you can easily reach from home?\nCan you take a course or a language class nearby?\nIs there help in looking for work?\nIs there childcare when parents work?',
    },
    housing: {
      name: 'Housing',
      question: 'How well do the homes here fit what people need?',
      help: 'Are there homes for young people, families and older people?\nCan people pay the rent and the energy?\nAre the homes dry, warm and in good repair?\nCan you stay here when you grow older?',
    },
    contacts: {
      name: 'Social contacts',
      question: 'How easily can you meet other people here?',
      help: 'Are there places to see each other, indoors and outdoors?\nAre there activities where you feel welcome?\nDo neighbours help each other when needed?\nIs somebody who is alone noticed?',
    },
    identity: {
      name: 'Identity',
      question: 'How much at home do you feel in your neighbourhood?',
      help: 'Are you proud of your neighbourhood?\nWhat do people from elsewhere say about it?\nCan you be who you are here?\nDo you know the stories and the history of this place?',
    },
    safety: {
      name: 'Safety',
      question: 'How safe do you feel here, by day and in the evening?',
      help: 'Are there places that you would rather avoid?\nDo you dare to walk alone when it is dark?\nDo groups, noise or drugs bother you?\nCan you turn to somebody when you do not feel safe?',
    },
    upkeep: {
      name: 'Clean and tidy',
      question: 'How clean and well kept is it here?',
      help: 'Is there litter or dog dirt in the street?\nCan you easily get rid of your waste?\nIs something that broke repaired quickly?\nDo houses, gardens and green look cared for?',
    },
    influence: {
      name: 'Taking part and having a say',
      question: 'How well can you take part and have a say in your neighbourhood?',
      help: 'Do you know where to go with an idea or a complaint?\nDo the gemeente and other organisations listen to residents?\nDo you hear later what was done with your idea?\nCan you start something yourselves, together with others?',
    },
  },
};
